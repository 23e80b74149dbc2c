using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>A withdrawal at an instant denies from that instant on, and a tick before nothing knows of it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_05_WithdrawalTests
{
    [Test]
    public void A_consent_withdrawn_at_the_instant_permits_nothing() => Property.HoldsOfQuestions(worlds: 250, atLeast: 100, (world, question, _) =>
    {
        var decision = question.Decision;
        if (!decision.IsAllowed || decision.Basis is not { Kind: BasisKind.Consent, Id: { } id })
        {
            return false;
        }

        var consent = question.History.Events.OfType<ConsentGiven>().Single(c => c.Consent == id);
        var withdrawn = question.With(new ConsentWithdrawn { DataSubject = question.Request.DataSubject, At = question.At, Consent = id }).Decision;

        // What still permits it would have done so without the consent.
        (withdrawn.IsAllowed && !question.Without(consent).Decision.IsAllowed).Should().BeFalse(Property.Of(world, question));
        (withdrawn.IsAllowed && withdrawn.Basis == decision.Basis).Should().BeFalse(Property.Of(world, question));
        return true;
    });

    [Test]
    public void A_tick_before_a_withdrawal_the_decision_does_not_know_of_it() =>
        Property.HoldsOfQuestions(worlds: 250, atLeast: 3_000, (world, question, chance) =>
        {
            var withdrawal = new ConsentWithdrawn
            {
                DataSubject = question.Request.DataSubject,
                At = question.At.AddTicks(1),
                Purposes = chance.Next(2) == 0 ? null : [question.Request.Purpose.Value],
            };

            Answered.Of(question.With(withdrawal).Decision).Should().Be(Answered.Of(question.Decision), Property.Of(world, question));
            return true;
        });
}
