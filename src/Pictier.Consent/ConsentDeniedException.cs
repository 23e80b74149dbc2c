namespace Pictier.Consent;

/// <summary>A use that must be allowed was denied.</summary>
public sealed class ConsentDeniedException : Exception
{
    /// <summary>The exception for this denial.</summary>
    public ConsentDeniedException(Decision decision)
        : base($"{decision.Message} ({decision.Reason.Name()}{(decision.Clause is null ? string.Empty : $", clause {decision.Clause}")})") => Decision = decision;

    /// <summary>The denial.</summary>
    public Decision Decision { get; }
}
