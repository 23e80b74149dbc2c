using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>What to secure or verify at a recipient abroad (3.3(2); APPI 28(3)).</summary>
internal static class ProfileRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        if (situation.Recipient is not { Equivalence: { } profile } recipient)
        {
            yield break;
        }

        if (Failed.For(explained, PolicyCondition.MeasuresVerifiedWithinAYear))
        {
            yield return new Repair(
                $"Verify the equivalent measures of `{recipient.Id}`, and register when (`equivalence.lastVerifiedAt`).",
                With(situation, recipient, profile with { LastVerifiedAt = situation.At }));
        }

        if (Failed.For(explained, PolicyCondition.MeasuresSecured))
        {
            yield return new Repair(
                $"Secure the equivalent measures of `{recipient.Id}` with it, and register it (`equivalence.securedWithCompany`).",
                With(situation, recipient, profile with { SecuredWithCompany = true }));
        }
    }

    private static Situation With(Situation situation, RecipientDocument recipient, EquivalenceDocument profile) => situation.Under(situation.Version! with
    {
        Recipients = [.. situation.Version.Recipients.Select(r => r.Id == recipient.Id ? r with { Equivalence = profile } : r)],
    });
}
