using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>One thing that a policy can do, and the scenarios that show it.</summary>
public sealed class CoverageItem
{
    internal CoverageItem(string name) => Name = name;

    /// <summary>How it is called in reports and accepted gaps, for example <c>rule TP-9 blocked</c> or <c>condition TP-9/filed fails</c>.</summary>
    public string Name { get; }

    /// <summary>How many scenarios show it.</summary>
    public int Scenarios { get; private set; }

    /// <summary>The first scenario that shows it; null when none does.</summary>
    public Scenario? First { get; private set; }

    /// <summary>Why it can never be seen, where that is listed.</summary>
    public string? AcceptedBecause { get; internal set; }

    /// <summary>Whether it was seen.</summary>
    public CoverageState State => Scenarios > 0 ? CoverageState.Covered : AcceptedBecause is null ? CoverageState.Missing : CoverageState.Accepted;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal void ShownBy(Scenario scenario)
    {
        First ??= scenario;
        Scenarios++;
    }
}
