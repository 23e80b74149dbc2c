using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>Facts that the service can bring about or put on record.</summary>
internal static class FactRepairs
{
    private const string OnRecord = "on record";

    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        var request = situation.Request;
        if (Failed.For(explained, PolicyCondition.SpecialCareLawfullyHeld) && request.Held.Lawfully)
        {
            yield return new Repair(
                "Record how the special care-required data was lawfully acquired (`held.specialCareBasis`), if it was.",
                situation with { Request = request with { Held = request.Held with { SpecialCareBasis = OnRecord } } });
        }

        if (Failed.For(explained, PolicyCondition.PurposeIndicatedOrUrgent) && request.Acquisition is { } how)
        {
            yield return new Repair(
                "Indicate the purpose to the principal before (`acquisition.purposeIndicatedBefore`).",
                situation with { Request = request.Asking(request.Data, how with { PurposeIndicatedBefore = true }) });
        }

        if (Failed.For(explained, PolicyCondition.AnonymisedItemsPublished))
        {
            yield return new Repair(
                "Publish the items of the anonymously processed information, and tell the recipient that it is such (`form.itemsPublished`, `form.recipientTold`).",
                situation with { Request = request with { Form = request.Form with { ItemsPublished = true, RecipientTold = true } } });
        }

        if (Failed.For(explained, PolicyCondition.MethodInFiling))
        {
            foreach (var method in situation.Version!.OptOutFilings.SelectMany(f => f.Methods).Distinct())
            {
                yield return new Repair(
                    $"Provide it by a method that is filed: {Word.Of(method)} (`method`).",
                    situation with { Request = request with { Method = method } });
            }
        }

        if (Failed.For(explained, PolicyCondition.ClaimEvidenced))
        {
            yield return new Repair(
                "Record the evidence of the claim, and for property who approved it (`claims[].evidence`, `claims[].approver`).",
                situation with { Request = request with { Claims = [.. request.Claims.Select(c => c with { Evidence = c.Evidence ?? OnRecord, Approver = c.Approver ?? OnRecord })] } });
        }
    }
}
