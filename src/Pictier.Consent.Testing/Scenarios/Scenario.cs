namespace Pictier.Consent.Testing.Scenarios;

/// <summary>One promise of a policy: what comes of one request at one instant.</summary>
/// <threadsafety static="true" instance="true"/>
public abstract class Scenario
{
    private protected Scenario()
    {
    }

    /// <summary>The promise, as a sentence; unique in its file.</summary>
    public required string Name { get; init; }

    /// <summary>The policy that is tested.</summary>
    public required ConsentPolicy Policy { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What must come of it.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>The file in which it stands; null when it was made in code.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1; 0 when it was made in code.</summary>
    public int Line { get; init; }

    /// <summary>Runs the scenario against its policy.</summary>
    public ScenarioResult Run() => Run(Policy);

    /// <summary>Runs the scenario against another policy, for example a mutant or the next version.</summary>
    public abstract ScenarioResult Run(ConsentPolicy policy);

    /// <summary>What the policy says, with the outcome of every rule; null where no rule is asked.</summary>
    internal abstract Decision? Explain(ConsentPolicy policy);

    /// <summary>The file and the name, as test runners show them.</summary>
    public sealed override string ToString() => File is null
        ? Name
        : $"{Path.GetFileName(File).Replace(ScenarioFile.Extension, string.Empty, StringComparison.Ordinal)}: {Name}";
}
