using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>Policy tests that read like sentences: <c>policy.Given(consent).When(use).At(march).Should().BeAllowed()</c>.</summary>
public static class PolicySentences
{
    /// <summary>What people have said, in the order in which they said it.</summary>
    /// <exception cref="ArgumentException">The events contradict each other; the message says how.</exception>
    public static GivenEvents Given(this ConsentPolicy policy, params IReadOnlyList<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(events);
        return new(policy, [.. events.GroupBy(e => e.DataSubject).Select(said => ConsentHistory.Of([.. said]))]);
    }

    /// <summary>What the ledger holds.</summary>
    public static GivenEvents Given(this ConsentPolicy policy, ConsentLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(ledger);
        return new(policy, [.. ledger.Events.Select(e => e.DataSubject).Distinct().Select(ledger.HistoryOf)]);
    }

    /// <summary>A use of data about somebody who has said nothing.</summary>
    public static IntendedUse When(this ConsentPolicy policy, ProcessingRequest request) => policy.Given().When(request);
}
