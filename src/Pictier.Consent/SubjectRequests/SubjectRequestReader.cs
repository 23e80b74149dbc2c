using Pictier.Consent.Json;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Reads a section 5 request (contract section 5).</summary>
internal static class SubjectRequestReader
{
    /// <summary>One line of section 5 requests; a line that is not valid has errors and no request.</summary>
    internal static SubjectRequestLine Read(SourceText source, DocumentLimits limits)
    {
        var errors = new List<DocumentError>();
        var root = JsonTreeReader.Read(source, limits, errors);
        string? id = null;
        DateTimeOffset? at = null;
        SubjectRequest? request = null;
        if (root is not null)
        {
            (id, at) = Requests.RequestReader.Echo(root);
            request = new DocumentReader(source, errors).Object(root, "$", Read);
        }

        return errors.Count == 0 ? new SubjectRequestLine(id, at, request, []) : new SubjectRequestLine(id, at, null, errors.InDocumentOrder());
    }

    internal static SubjectRequest Read(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        At = json.Instant("at"),
        DataSubject = json.Person("subject"),
        Kind = json.WordButZero<SubjectRequestKind>("kind", mandatory: true),
        Requester = json.Word<Requester>("requester"),
        IdentityVerified = json.Flag("identityVerified"),
        AuthorityVerified = json.Flag("authorityVerified"),
        RetainedData = json.Flag("retainedData", byDefault: true),
        SpecialProcedureElsewhere = json.Flag("specialProcedureElsewhere"),
        Ground = json.OptionalWord("ground", CessationGround.None),
        GroundEstablished = json.Flag("groundEstablished"),
        ContentFactual = json.Flag("contentFactual", byDefault: true),
        NeededForPurpose = json.Flag("neededForPurpose", byDefault: true),
        PurposeObvious = json.Flag("purposeObvious"),
        Harm = json.Flag("harm"),
        SeriousImpediment = json.Flag("seriousImpediment"),
        AgainstOtherLaw = json.Flag("againstOtherLaw"),
        OverridingInterest = json.Flag("overridingInterest"),
        AlternativeMeasure = json.Flag("alternativeMeasure"),
        Feasible = json.Flag("feasible", byDefault: true),
        Scope = json.Object("scope", o => new RestrictionScope
        {
            Purposes = o.IdsOrAll("purposes"),
            Data = o.IdsOrAll("data"),
            Recipients = o.IdsOrAll("recipients"),
        }),
    };
}
