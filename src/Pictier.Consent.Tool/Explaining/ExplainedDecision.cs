using Pictier.Consent.Tool.Explaining.Remedies;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>A decision, how it came about, and what would make it allowed.</summary>
/// <param name="Id">The id of the request; null when it has none.</param>
/// <param name="Situation">What was decided.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Gates">The gates with their rules and conditions.</param>
/// <param name="Remedies">The fewest changes that make it allowed; empty when it is allowed, or when none is known.</param>
internal sealed record ExplainedDecision(
    string? Id, Situation Situation, Decision Decision, IReadOnlyList<ExplainedGate> Gates, IReadOnlyList<Remedy> Remedies)
{
    internal static ExplainedDecision Of(string? id, Situation situation)
    {
        var decision = situation.Explain();
        return new ExplainedDecision(id, situation, decision, ExplanationTree.Of(situation, decision), RemedySearch.Find(situation));
    }

    /// <summary>The request in a sentence; it never names the person.</summary>
    internal string Asked
    {
        get
        {
            var request = Situation.Request;
            var serves = request.UnderlyingPurpose is { } underlying ? $", serving `{underlying}`" : string.Empty;
            var to = request.Recipient is { } recipient ? $" to `{recipient}`" : string.Empty;
            return $"{Word.Of(request.Operation)} {string.Join(", ", request.Data.Select(d => $"`{d}`"))} for `{request.Purpose}`{serves}{to} at {Linting.LintedPolicy.Moment(Situation.At)}";
        }
    }

    /// <summary>What was decided in a sentence.</summary>
    internal string Answer
    {
        get
        {
            var clause = Decision.Clause is { } cited ? $" by clause {cited}" : string.Empty;
            var law = Decision.Law is { } mirrored ? $" ({mirrored})" : string.Empty;
            return $"{(Decision.IsAllowed ? "Allowed" : "Denied")}: {Decision.Reason.Name()}{clause}{law}. {Decision.Message}";
        }
    }

    /// <summary>What is said of remedies.</summary>
    internal string RemedyHeading => Remedies.Count switch
    {
        0 => "No change is known that would make it allowed.",
        1 => "What would make it allowed (decided again with the change):",
        _ => "Any one of these would make it allowed (each decided again with the change):",
    };
}
