namespace Pictier.Consent.Tool.Diff;

/// <summary>What of a decision the comparison compares: everything but the record that it rests on and the name of the version.</summary>
internal sealed record ComparedDecision(Effect Effect, ReasonCode Reason, string? Clause, string? Law, string Obligations)
{
    internal static ComparedDecision Of(Decision decision) =>
        new(decision.Effect, decision.Reason, decision.Clause, decision.Law, string.Join(", ", decision.Obligations.Select(o => Word.Of(o)).Order(StringComparer.Ordinal)));

    internal bool IsAllowed => Effect == Effect.Allow;

    public override string ToString() =>
        $"{(IsAllowed ? "allowed" : "denied")} {Reason.Name()}{(Clause is null ? string.Empty : " " + Clause)}{(Obligations.Length == 0 ? string.Empty : $" ({Obligations})")}";
}
