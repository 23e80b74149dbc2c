using System.Globalization;
using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Answers the questions that a version of the policy and the request alone decide: they are the same for all facts.</summary>
internal static class RegistryAnswers
{
    internal static bool Of(RequestQuestion question, PolicyDocument version, ProcessingRequest request, DateTimeOffset at)
    {
        var words = question.Words;
        var recipient = version.Recipients.FirstOrDefault(r => r.Id == request.Recipient?.Value);
        var contract = recipient?.Contract;
        var data = request.Data.Select(d => d.Value).ToList();
        var categories = data.Select(d => version.DataCategories.FirstOrDefault(c => c.Id == d)).ToList();
        return question.Property.Name switch
        {
            "operation" => words.Contains(Word.Of(request.Operation)),
            "purpose" => words.Contains(request.Purpose.Value),
            "purposeClause" => words.Contains(ClauseOf(Known(version, request.Purpose.Value), at)),
            "purposeServed" => IsDeclared(Effective(version, request, at), at) == question.IsYes,
            "settlesAmountsOwed" => (Effective(version, request, at)?.SettlesAmountsOwed ?? false) == question.IsYes,
            "dataWithinPurpose" => (Effective(version, request, at) is { } purpose && data.TrueForAll(purpose.Data.Contains)) == question.IsYes,
            "dataIncludes" => data.Exists(words.Contains),
            "dataWithin" => data.TrueForAll(words.Contains),
            "specialCare" => categories.Exists(c => c is not null && c.SpecialCare != SpecialCare.No) == question.IsYes,
            "myNumber" => categories.Exists(c => c?.MyNumber ?? false) == question.IsYes,
            "recipient" => recipient is not null && words.Contains(recipient.Id),
            "recipientKind" => recipient is not null && words.Contains(Word.Of(recipient.Kind)),
            "recipientLocation" => recipient is not null && LocationOf(recipient) is { } location && words.Contains(location),
            "contractInForce" => (contract is not null && contract.From <= at && !(contract.To <= at)) == question.IsYes,
            "contractIsConfidential" => (contract?.Confidentiality ?? false) == question.IsYes,
            "contractControlsReprovision" => (contract is { OnwardProvisionProhibited: true } && contract.ReEntrustment != ReEntrustment.Free) == question.IsYes,
            "safetyMeasuresConfirmed" => (contract?.SafetyMeasuresConfirmed ?? false) == question.IsYes,
            "purposeWithinContract" => (contract?.Purposes.Contains(request.Purpose.Value) ?? false) == question.IsYes,
            "dataWithinContract" => (contract is not null && data.TrueForAll(contract.Data.Contains)) == question.IsYes,
            "lawEnforced" => (version.Options.LegalOverlay == LegalOverlay.Enforce) == question.IsYes,
            "from" => at >= Time(question),
            "until" => at < Time(question),
            var other => throw new InvalidOperationException($"The property `{other}` is not one of the registries."),
        };
    }

    internal static DateTimeOffset Time(RequestQuestion question) => DateTimeOffset.Parse(question.Words[0], CultureInfo.InvariantCulture);

    private static PurposeDocument? Known(PolicyDocument version, string? id) => version.Purposes.FirstOrDefault(p => p.Id == id);

    // The purpose that a 2.1(3) purpose serves, else the purpose itself (spec 1.2 and 5.3).
    private static PurposeDocument? Effective(PolicyDocument version, ProcessingRequest request, DateTimeOffset at)
    {
        var own = Known(version, request.Purpose.Value);
        if (ClauseOf(own, at) != "2.1(3)")
        {
            return own;
        }

        var served = Known(version, request.UnderlyingPurpose?.Value);
        return ClauseOf(served, at) == "2.1(3)" ? null : served;
    }

    private static bool IsDeclared(PurposeDocument? purpose, DateTimeOffset at) =>
        ClauseOf(purpose, at) is var clause && (clause == "2.1(1)" || (clause == "2.1(2)" && purpose!.Incidental));

    private static string ClauseOf(PurposeDocument? purpose, DateTimeOffset at) => purpose is null || purpose.DeclaredFrom > at ? "none" : purpose.Clause switch
    {
        PurposeClause.Services => "2.1(1)",
        PurposeClause.Incidental => "2.1(2)",
        PurposeClause.Provision => "2.1(3)",
        _ => "none",
    };

    private static string? LocationOf(RecipientDocument recipient) => recipient switch
    {
        { Kind: RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity } => null,
        { HandlesDatabaseInJapan: true } or { Country: "JP" } => "japan",
        { Country: RecipientDocument.UnknownCountry } => "unknown",
        _ => "abroad",
    };
}
