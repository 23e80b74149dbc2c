using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Which basis survives which restriction: the matrix of the specification, row by row, each cell decided.</summary>
public sealed class Clause_5_2_RestrictionMatrixTests
{
    private static readonly Acquisition Form = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };

    private static readonly Acquisition Received = new() { Source = AcquisitionSource.Succeeded, Lawful = true };

    private static readonly AuthorityRequest Order = new()
    {
        Document = "order 12",
        ReceivedAt = AlbumService.Now,
        Compulsion = Compulsion.MandatoryOrder,
        Data = AlbumService.Categories("name"),
    };

    private static ConsentPolicy Policy { get; } = AlbumService.With(d => d with { JointUseNotices = [AlbumService.Notice] });

    // In each row: cease-use, erase, cease-provision, opt-out, item-objection; B blocks, p passes.
    [TestCaseSource(nameof(Rows))]
    public void Each_restriction_blocks_what_it_reaches_and_nothing_else(string survives, ProcessingRequest request, ConsentGiven? consent)
    {
        RestrictionKind[] kinds =
            [RestrictionKind.CeaseUse, RestrictionKind.Erase, RestrictionKind.CeaseProvision, RestrictionKind.OptOut, RestrictionKind.ItemObjection];
        ConsentEvent[] said = consent is null ? [] : [consent];

        var decided = kinds.Select(kind => Policy.Decide(request, [.. said, AlbumService.Restriction(kind, AlbumService.Now)]).Reason).ToList();

        var free = Policy.Decide(request, said);
        free.IsAllowed.Should().BeTrue("only a restriction is in question");
        decided.Should().Equal(kinds.Zip(survives, (kind, cell) => cell == 'p' ? free.Reason : Code(kind)));
    }

    private static ReasonCode Code(RestrictionKind kind) => kind switch
    {
        RestrictionKind.CeaseUse => ReasonCode.UseCeased,
        RestrictionKind.Erase => ReasonCode.DataErased,
        _ => ReasonCode.ProvisionCeased,
    };

    private static IEnumerable<TestCaseData> Rows()
    {
        var use = AlbumService.Use("newsletter", "email");
        var japan = AlbumService.Provide("printer", "newsletter", "name");
        var abroad = AlbumService.Provide("us-printer", "newsletter", "name");
        var acquire = AlbumService.Acquire(Form, "newsletter", "name");
        var health = AlbumService.Acquire(Form, "care", "health") with { DataSubjectFacts = new() { Capacity = Capacity.Full } };
        var any = AlbumService.Consent with { Recipients = RecipientScope.Any, Foreign = Told };
        return
        [
            Row("2.1 declared purpose", "BBppp", AlbumService.Use("album", "name")),
            Row("2.1 asking for consent", "BBppp", AlbumService.Use("ask-consent", "email")),
            Row("2.2 consent", "BBppp", use, AlbumService.Consent),
            Row("2.2(1) life, body, property", "pBppp", use with { Claims = [Claims.Life] }),
            Row("2.2(2) public health", "BBppp", use with { Claims = [Claims.PublicHealth] }),
            Row("2.2(3) public affairs", "BBppp", use with { Claims = [Claims.PublicAffairs] }),
            Row("2.2(4) required by law", "ppppp", use with { Claims = [Claims.Law] }),
            Row("acquisition for a declared purpose", "BBppp", AlbumService.Acquire(Form, "album", "name")),
            Row("acquisition by consent", "BBppp", acquire, any with { Operations = ConsentOperations.Acquire }),
            Row("acquisition by 2.2(1)", "pBppp", acquire with { Claims = [Claims.Life] }),
            Row("acquisition by 2.2(4)", "ppppp", acquire with { Claims = [Claims.Law] }),
            Row("2.3 consent", "BBppp", health, any with { Operations = ConsentOperations.Acquire, Purposes = ["care"], Data = ["health"] }),
            Row("2.3 received with a business", "BBppp", AlbumService.Acquire(Received, "care", "health")),
            Row("2.3 life, which permits the purpose too", "pBppp", health with { Claims = [Claims.Life] }),
            Row("2.3 public health", "BBppp", health with { Claims = [Claims.PublicHealth] }),
            Row("2.3 required by law, which permits the purpose too", "ppppp", health with { Claims = [Claims.Law] }),
            Row("3.1(1) consent", "BBBpp", japan, any with { Operations = ConsentOperations.ProvideDomestic }),
            Row("3.1(2) order", "ppppp", AlbumService.Provide("police", "newsletter", "name") with { AuthorityRequest = Order }),
            Row("3.1(2) permissive basis", "BBBpp", AlbumService.Provide("police", "newsletter", "name") with
            {
                AuthorityRequest = Order with { Compulsion = Compulsion.PermissiveBasis, Statute = "Attorney Act, art. 23-2" },
            }),
            Row("3.1(3) settlement", "BBBpp", AlbumService.Provide("payment-agent", "billing", "payment")),
            Row("3.1(4) succession", "BBppp", AlbumService.TransferBusiness("successor", "album", "name") with { Held = new() { Business = "albums" } }),
            Row("3.1(5) entrustment", "BBppp", AlbumService.Entrust("contractor", "album", "name")),
            Row("3.1(5) joint use", "BBBBB", AlbumService.ShareJointly("partner", "album", "name")),
            Row("3.1(6) service rule", "BBBBB", AlbumService.Provide("printer", "album", "name") with
            {
                ServiceRule = "wall-of-prints",
                Held = new() { AcquiredAt = Times.Japan(2025, 1, 1) },
            }),
            Row("3.1(5) life", "pBppp", japan with { Claims = [Claims.Life] }),
            Row("3.1(5) public health", "BBBpp", japan with { Claims = [Claims.PublicHealth] }),
            Row("3.1(5) public affairs", "BBBpp", japan with { Claims = [Claims.PublicAffairs] }),
            Row("3.1(5) required by law", "ppppp", japan with { Claims = [Claims.Law] }),
            Row("3.3(1) consent", "BBBpp", abroad, any with { Operations = ConsentOperations.ProvideForeign }),
            Row("3.3(2) equivalent measures", "BBBpp", AlbumService.Entrust("us-contractor", "album", "name")),
            Row("3.3(3) not identifiable", "ppppp", abroad with { Form = new() { Kind = FormKind.Statistical, Attestation = "report-1" } }),
            Row("3.3(4) life", "pBppp", abroad with { Claims = [Claims.Life] }),
            Row("3.3(4) public health", "BBBpp", abroad with { Claims = [Claims.PublicHealth] }),
            Row("3.3(4) public affairs", "BBBpp", abroad with { Claims = [Claims.PublicAffairs] }),
            Row("3.3(4) required by law", "ppppp", abroad with { Claims = [Claims.Law] }),
        ];
    }

    private static ForeignConsent Told { get; } = new()
    {
        CountryName = ForeignInformation.Provided,
        System = ForeignInformation.Provided,
        Measures = ForeignInformation.Provided,
    };

    private static TestCaseData Row(string basis, string survives, ProcessingRequest request, ConsentGiven? consent = null) =>
        new TestCaseData(survives, request, consent).SetArgDisplayNames(basis, survives);
}
