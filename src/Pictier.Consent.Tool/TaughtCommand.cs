using System.CommandLine;

namespace Pictier.Consent.Tool;

/// <summary>A command whose help teaches: examples to copy, and what its exit codes mean.</summary>
internal sealed class TaughtCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines to start from, the simplest first.</summary>
    internal required IReadOnlyList<ExampleOfUse> Examples { get; init; }

    /// <summary>What each exit code means; the code for wrong usage is the same everywhere.</summary>
    internal required IReadOnlyList<(int Code, string Means)> ExitCodes { get; init; }
}
