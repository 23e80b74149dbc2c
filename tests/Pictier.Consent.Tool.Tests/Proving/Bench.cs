using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Proving;
using Pictier.Consent.Tool.Tests.Diff;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>A small policy with a recipient of each kind that matters, and what is proven of it.</summary>
internal static class Bench
{
    private static EntrustmentContractDocument Contract { get; } = new()
    {
        From = SmallPolicy.Start,
        Confidentiality = true,
        SafetyMeasuresConfirmed = true,
        Purposes = ["album"],
        Data = ["photo"],
        ReEntrustment = ReEntrustment.Prohibited,
        OnwardProvisionProhibited = true,
    };

    internal static PolicyDocument Document { get; } = SmallPolicy.Document with
    {
        Recipients =
        [
            .. SmallPolicy.Document.Recipients,
            new RecipientDocument { Id = "printer", Kind = RecipientKind.Contractor, Country = "JP", Contract = Contract },
            new RecipientDocument
            {
                Id = "us-partner",
                Kind = RecipientKind.OtherThirdParty,
                Country = "US",
                Equivalence = new EquivalenceDocument { EstablishedAt = SmallPolicy.Start, SecuredWithCompany = true, LastVerifiedAt = SmallPolicy.Start, Mechanism = EquivalenceMechanism.Contract },
            },
            new RecipientDocument { Id = "somewhere", Kind = RecipientKind.OtherThirdParty, Country = RecipientDocument.UnknownCountry },
        ],
    };

    /// <summary>The policy with one of the published rules changed.</summary>
    internal static PolicyDocument WithRule(string id, Func<RuleDocument, RuleDocument> change) => Document with
    {
        Rules = [change(Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules).Single(r => r.Id == id))],
    };

    internal static PolicyDocument Without(string rule, params PolicyCondition[] conditions) =>
        WithRule(rule, r => r with { Conditions = [.. r.Conditions.Where(c => !conditions.Contains(c.Is))] });

    internal static InvariantProof Prove(PolicyDocument document, string builtIn) =>
        Prove(document, BuiltInInvariants.All.Single(i => i.Id == builtIn));

    /// <summary>What comes of one invariant that has this condition and this promise.</summary>
    internal static InvariantProof Prove(PolicyDocument document, string when, string promise) => Prove(document, [(when, promise)]).Single();

    /// <summary>What comes of several.</summary>
    internal static IReadOnlyList<InvariantProof> Prove(PolicyDocument document, IEnumerable<(string When, string Promise)> invariants)
    {
        var written = invariants.Select((i, at) => $$"""{ "id": "{{at}}", "title": { "en": "Something." }, "when": {{i.When}}, {{i.Promise}} }""");
        var read = InvariantFile.Parse($$"""{ "format": "pictier-consent/invariants/1", "invariants": [ {{string.Join(',', written)}} ] }""");
        return PolicyProver.Prove(ConsentPolicy.From(document), read).Proofs;
    }

    private static InvariantProof Prove(PolicyDocument document, Invariant invariant) => PolicyProver.Prove(ConsentPolicy.From(document), [invariant]).Proofs.Single();
}
