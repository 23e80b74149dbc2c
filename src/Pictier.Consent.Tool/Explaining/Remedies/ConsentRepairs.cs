using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>Asking the principal: a consent to exactly this, given before it.</summary>
internal static class ConsentRepairs
{
    private const string NewConsent = "new-consent";

    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        if (situation.EffectivePurpose is not { } purpose || situation.Version is not { } version
            || !explained.Explanation!.Rules.Any(r => r.Outcome is Outcome.Failed or Outcome.NotAttempted or Outcome.Blocked && IsAboutConsent(version, r.Rule)))
        {
            yield break;
        }

        var operation = Operation(situation);
        var consent = Consent(situation, purpose, operation);
        var asked = $"{Words(operation)} {Failed.Quote(consent.Data)} for `{purpose.Id}`{Recipient(situation)}";
        var told = operation == ConsentOperations.ProvideForeign
            ? "after telling the purpose, the country, its system and the recipient's measures"
            : "after telling the purpose";
        yield return new Repair($"Obtain the principal's own consent to {asked}, {told}, with the identity confirmed and evidence kept, before it is done.", After(situation, consent));
        yield return new Repair(
            $"Obtain the consent of the principal's legal representative to {asked}, {told}, with the identity confirmed and evidence kept, before it is done.",
            After(situation, consent with { GivenBy = ConsentGiver.LegalRepresentative, Representative = NewConsent }));
    }

    private static bool IsAboutConsent(PolicyDocument version, string rule) =>
        Rulebook.ClausesOf(version).SelectMany(c => c.Rules).Any(r => r.Id == rule && r.About == RuleSubject.Consent);

    // The principal can only be asked now: after everything that was said until the denial, and before the use is tried again.
    private static Situation After(Situation situation, ConsentGiven consent) => situation.Hearing(consent) with { At = consent.At.AddTicks(1) };

    private static ConsentGiven Consent(Situation situation, PurposeDocument purpose, ConsentOperations operation) => new()
    {
        DataSubject = situation.Request.DataSubject,
        At = situation.At.AddTicks(1),
        Consent = NewConsent,
        Operations = operation,
        Purposes = [purpose.Id],
        Data = [.. situation.Request.Data.Select(d => d.Value)],
        Recipients = situation.Request.Recipient is { } recipient ? new RecipientScope { Ids = [recipient.Value] } : null,
        Foreign = operation == ConsentOperations.ProvideForeign ? Foreign(situation) : null,
        NoticeShownAt = situation.At.AddTicks(1),
        IdentityConfirmed = true,
        Method = ConsentMethod.Document,
        Evidence = NewConsent,
    };

    private static ForeignConsent Foreign(Situation situation) => new()
    {
        Countries = [situation.Recipient!.Country],
        CountryName = ForeignInformation.Provided,
        System = ForeignInformation.Provided,
        Measures = ForeignInformation.Provided,
    };

    private static ConsentOperations Operation(Situation situation) => situation switch
    {
        { Request.Operation: Pictier.Consent.Operation.Acquire } => ConsentOperations.Acquire,
        { Request.Operation: Pictier.Consent.Operation.Use } or { Recipient.Kind: RecipientKind.SameLegalEntity } => ConsentOperations.Use,
        { Recipient: { } recipient } when LintedPolicy.IsAbroad(recipient) => ConsentOperations.ProvideForeign,
        _ => ConsentOperations.ProvideDomestic,
    };

    private static string Words(ConsentOperations operation) => operation switch
    {
        ConsentOperations.Acquire => "the acquisition of",
        ConsentOperations.Use => "the use of",
        ConsentOperations.ProvideForeign => "the provision abroad of",
        _ => "the provision of",
    };

    private static string Recipient(Situation situation) => situation.Recipient is { Kind: not RecipientKind.SameLegalEntity } to ? $" to `{to.Id}`" : string.Empty;
}
