using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Adding a restriction, a withdrawal or an expiry never turns a denial into an allow.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_02_RestrictionTests
{
    [Test]
    public void With_a_restriction_a_denial_stays_one() => Property.HoldsOfQuestions(worlds: 200, atLeast: 3_000, (world, question, chance) =>
        Holds(world, question, question.With(new RestrictionImposed
        {
            DataSubject = question.Request.DataSubject,
            At = question.At.AddTicks(chance.Next(3) - 2),
            Restriction = "added",
            Kind = chance.Pick(Enum.GetValues<RestrictionKind>()),
            Purposes = chance.Next(3) == 0 ? [question.Request.Purpose.Value] : null,
            Data = chance.Next(3) == 0 ? [question.Request.Data[0].Value] : null,
            Recipients = chance.Next(3) == 0 && question.Request.Recipient is { } r ? [r.Value] : null,
        })));

    [Test]
    public void With_a_withdrawal_of_everything_or_of_a_purpose_a_denial_stays_one() =>
        Property.HoldsOfQuestions(worlds: 200, atLeast: 3_000, (world, question, chance) => Holds(world, question, question.With(new ConsentWithdrawn
        {
            DataSubject = question.Request.DataSubject,
            At = question.At.AddDays(-chance.Next(1000)),
            Purposes = chance.Next(2) == 0 ? null : [question.Request.Purpose.Value],
        })));

    [Test]
    public void With_the_withdrawal_of_a_consent_by_name_a_denial_stays_one() =>
        Property.HoldsOfQuestions(worlds: 200, atLeast: 1_000, (world, question, chance) =>
            Consents(question) is { Count: > 0 } consents && chance.Pick(consents) is var consent
            && Holds(world, question, question.With(new ConsentWithdrawn
            {
                DataSubject = question.Request.DataSubject,
                At = consent.At.AddDays(chance.Next(300)),
                Consent = consent.Consent,
            })));

    [Test]
    public void With_an_expiry_a_denial_stays_one() => Property.HoldsOfQuestions(worlds: 200, atLeast: 1_000, (world, question, chance) =>
    {
        if (Consents(question) is not { Count: > 0 } consents)
        {
            return false;
        }

        // An expiry before the consent begins would not end the consent but make it malformed.
        var consent = chance.Pick(consents);
        var expiry = (consent.EffectiveFrom ?? consent.At).AddTicks(1 + chance.Next(2) * TimeSpan.FromDays(100).Ticks);
        var shortened = consent with { ExpiresAt = consent.ExpiresAt < expiry ? consent.ExpiresAt : expiry };
        return Holds(world, question, question with
        {
            History = ConsentHistory.Of([.. question.History.Events.Select(e => e == consent ? shortened : e)]),
        });
    });

    private static bool Holds(World world, Question question, Question changed)
    {
        if (question.Decision.IsAllowed)
        {
            return false;
        }

        changed.Decision.IsAllowed.Should().BeFalse(Property.Of(world, question));
        return true;
    }

    private static List<ConsentGiven> Consents(Question question) => [.. question.History.Events.OfType<ConsentGiven>()];
}
