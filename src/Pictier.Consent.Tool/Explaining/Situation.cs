using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>Everything that a decision depends on.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Request">The request.</param>
/// <param name="History">What the principal said.</param>
/// <param name="At">The instant.</param>
internal sealed record Situation(ConsentPolicy Policy, ProcessingRequest Request, ConsentHistory History, DateTimeOffset At)
{
    /// <summary>The version in force; null when none is.</summary>
    internal PolicyDocument? Version => Policy.Versions.LastOrDefault(v => v.EffectiveFrom <= At);

    /// <summary>The purpose that consents speak of: the one underlying a purpose of 2.1(3), else the purpose itself.</summary>
    internal PurposeDocument? EffectivePurpose => Purpose(Request.Purpose.Value) is { Clause: PurposeClause.Provision }
        ? Purpose(Request.UnderlyingPurpose?.Value)
        : Purpose(Request.Purpose.Value);

    /// <summary>The recipient; null where there is none, or where the policy does not know it.</summary>
    internal RecipientDocument? Recipient => Version?.Recipients.FirstOrDefault(r => r.Id == Request.Recipient?.Value);

    internal PurposeDocument? Purpose(string? id) => Version?.Purposes.FirstOrDefault(p => p.Id == id);

    /// <summary>Decides, and tells what came of every rule.</summary>
    internal Decision Explain() => Policy.Explain(Request, History, At);

    /// <summary>Decides.</summary>
    internal Decision Decide() => Policy.Decide(Request, History, At);

    /// <summary>The situation in which the principal said one thing more.</summary>
    internal Situation Hearing(ConsentEvent said) => this with { History = ConsentHistory.OfChecked([.. History.Events, said]) };

    /// <summary>The situation in which the version in force is another one.</summary>
    internal Situation Under(PolicyDocument changed) =>
        this with { Policy = ConsentPolicy.From(Policy.Versions.Select(v => ReferenceEquals(v, Version) ? changed : v)) };
}
