using Pictier.Consent.Json;

namespace Pictier.Consent.Requests;

/// <summary>Reads a request to be decided (contract section 3).</summary>
internal static class RequestReader
{
    /// <summary>One line of requests; a line that is not valid has errors and no request.</summary>
    internal static RequestLine Read(SourceText source, DocumentLimits limits)
    {
        var errors = new List<DocumentError>();
        var root = JsonTreeReader.Read(source, limits, errors);
        string? id = null;
        DateTimeOffset? at = null;
        ProcessingRequest? request = null;
        if (root is not null)
        {
            (id, at) = Echo(root);
            request = new DocumentReader(source, errors).Object(root, "$", json => Read(json, named: true));
        }

        return errors.Count == 0 ? new RequestLine(id, at, request, []) : new RequestLine(id, at, null, errors.InDocumentOrder());
    }

    /// <summary>The id and the instant, as far as they can be read: they are echoed even when the line is not valid.</summary>
    internal static (string? Id, DateTimeOffset? At) Echo(JsonTree root)
    {
        var id = root.Find("id");
        var at = root.Find("at");
        return (
            id is { Kind: JsonKind.Text } && Ids.IsValid(id.Text) ? id.Text : null,
            at is { Kind: JsonKind.Text } && Times.TryReadInstant(at.Text, out var instant) ? instant : null);
    }

    /// <summary>A request as it stands inside another document, where its caller may have given it no id.</summary>
    internal static ProcessingRequest ReadUnnamed(ObjectReader json) => Read(json, named: false);

    private static ProcessingRequest Read(ObjectReader json, bool named)
    {
        json.Instant("at");
        var id = named ? json.Id("id") : json.OptionalId("id");
        var operation = json.WordButZero<Operation>("operation", mandatory: true);
        var subject = json.Person("subject");
        var purpose = new Purpose(json.Id("purpose"));
        var data = Data(json.MandatoryIds("data"));
        if (json.Find("data") is { Kind: JsonKind.Array, Items.Count: 0 })
        {
            json.Error("data", "The data is empty; name at least one category.");
        }

        return Create(json, operation, subject, purpose, data) with
        {
            Id = id,
            DataSubjectFacts = json.Object("subjectFacts", Facts) ?? DataSubjectFacts.Unknown,
            UnderlyingPurpose = json.OptionalId("underlyingPurpose") is { } underlying ? new Purpose(underlying) : null,
            Form = json.Object("form", Form) ?? InformationForm.Identifiable,
            Method = json.OptionalWord("method", ProvisionMethod.Other),
            Held = json.Object("held", Held) ?? HeldData.Unknown,
            Claims = json.List("claims", (value, path) => json.Document.Object(value, path, ClaimReader.Read)),
            AuthorityRequest = json.Object("authorityRequest", AuthorityRequest),
            ServiceRule = json.OptionalId("serviceRule"),
            Unjust = json.Flag("unjust"),
        };
    }

    private static ProcessingRequest Create(
        ObjectReader json, Operation operation, DataSubjectId subject, Purpose purpose, IReadOnlyList<DataCategory> data)
    {
        var recipient = json.OptionalId("recipient") is { } id ? new Recipient(id) : (Recipient?)null;
        var acquisition = json.Object("acquisition", Acquisition);
        switch (operation)
        {
            case Operation.Acquire:
                json.Mandatory("acquisition", (_, _) => (object?)null);
                return ProcessingRequest.Acquire(subject, purpose, data, acquisition ?? new Acquisition { Source = AcquisitionSource.Unknown }) with { Recipient = recipient };
            case Operation.Use or Operation.Unknown:
                return ProcessingRequest.Use(subject, purpose, data) with { Recipient = recipient };
        }

        var to = new Recipient(json.Id("recipient"));
        return operation switch
        {
            Operation.Entrust => ProcessingRequest.Entrust(subject, purpose, data, to),
            Operation.ShareJointly => ProcessingRequest.ShareJointly(subject, purpose, data, to),
            Operation.TransferBusiness => ProcessingRequest.TransferBusiness(subject, purpose, data, to),
            _ => ProcessingRequest.Provide(subject, purpose, data, to),
        };
    }

    internal static DataSubjectFacts Facts(ObjectReader json) => new()
    {
        Status = json.OptionalWord("status", DataSubjectStatus.Unknown),
        RelatesToLivingPerson = json.Flag("relatesToLivingPerson", byDefault: true),
        BirthDate = json.OptionalDate("birthDate"),
        Capacity = json.OptionalWord("capacity", Capacity.Unknown),
    };

    private static InformationForm Form(ObjectReader json) => new()
    {
        Kind = json.OptionalWord("kind", FormKind.Identifiable),
        Attestation = json.OptionalText("attestation"),
        ItemsPublished = json.Flag("itemsPublished"),
        RecipientTold = json.Flag("recipientTold"),
    };

    private static Acquisition Acquisition(ObjectReader json) => new()
    {
        Source = json.WordButZero<AcquisitionSource>("source", mandatory: true),
        Lawful = json.Flag("lawful"),
        PurposeIndicatedBefore = json.Flag("purposeIndicatedBefore"),
        PublishedBy = json.OptionalWord("publishedBy", PublishedBy.Other),
    };

    private static HeldData Held(ObjectReader json) => new()
    {
        AcquiredAt = json.OptionalInstant("acquiredAt"),
        Lawfully = json.Flag("lawfully", byDefault: true),
        SpecialCareBasis = json.OptionalText("specialCareBasis"),
        ByOptOut = json.Flag("byOptOut"),
        Business = json.OptionalId("business"),
    };

    private static AuthorityRequest AuthorityRequest(ObjectReader json) => new()
    {
        Document = json.OptionalText("document"),
        ReceivedAt = json.OptionalInstant("receivedAt"),
        Compulsion = json.OptionalWord("compulsion", Compulsion.Voluntary),
        Statute = json.OptionalText("statute"),
        Data = Data(json.Ids("data")),
        Jurisdiction = json.CountryOr("jurisdiction", "JP"),
    };

    internal static IReadOnlyList<DataCategory> Data(IReadOnlyList<string> ids) => [.. ids.Select(id => new DataCategory(id))];
}
