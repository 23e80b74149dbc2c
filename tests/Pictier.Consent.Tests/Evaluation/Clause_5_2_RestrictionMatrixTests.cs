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
        ReceivedAt = Album.Now,
        Compulsion = Compulsion.MandatoryOrder,
        Data = Album.Categories("name"),
    };

    private static ConsentPolicy Policy { get; } = Album.With(d => d with { JointUseNotices = [Album.Notice] });

    // In each row: cease-use, erase, cease-provision, opt-out, item-objection; B blocks, p passes.
    [TestCaseSource(nameof(Rows))]
    public void Each_restriction_blocks_what_it_reaches_and_nothing_else(string survives, ProcessingRequest request, ConsentGiven? consent)
    {
        RestrictionKind[] kinds =
            [RestrictionKind.CeaseUse, RestrictionKind.Erase, RestrictionKind.CeaseProvision, RestrictionKind.OptOut, RestrictionKind.ItemObjection];
        ConsentEvent[] said = consent is null ? [] : [consent];

        var decided = kinds.Select(kind => Policy.Decide(request, [.. said, Album.Restriction(kind, Album.Now)]).Reason).ToList();

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
        var use = Album.Use("newsletter", "email");
        var japan = Album.Provide("printer", "newsletter", "name");
        var abroad = Album.Provide("us-printer", "newsletter", "name");
        var acquire = Album.Acquire(Form, "newsletter", "name");
        var health = Album.Acquire(Form, "care", "health") with { DataSubjectFacts = new() { Capacity = Capacity.Full } };
        var any = Album.Consent with { Recipients = RecipientScope.Any, Foreign = Told };
        return
        [
            Row("2.1 declared purpose", "BBppp", Album.Use("album", "name")),
            Row("2.1 asking for consent", "BBppp", Album.Use("ask-consent", "email")),
            Row("2.2 consent", "BBppp", use, Album.Consent),
            Row("2.2(1) life, body, property", "pBppp", use with { Claims = [Claims.Life] }),
            Row("2.2(2) public health", "BBppp", use with { Claims = [Claims.PublicHealth] }),
            Row("2.2(3) public affairs", "BBppp", use with { Claims = [Claims.PublicAffairs] }),
            Row("2.2(4) required by law", "ppppp", use with { Claims = [Claims.Law] }),
            Row("acquisition for a declared purpose", "BBppp", Album.Acquire(Form, "album", "name")),
            Row("acquisition by consent", "BBppp", acquire, any with { Operations = ConsentOperations.Acquire }),
            Row("acquisition by 2.2(1)", "pBppp", acquire with { Claims = [Claims.Life] }),
            Row("acquisition by 2.2(4)", "ppppp", acquire with { Claims = [Claims.Law] }),
            Row("2.3 consent", "BBppp", health, any with { Operations = ConsentOperations.Acquire, Purposes = ["care"], Data = ["health"] }),
            Row("2.3 received with a business", "BBppp", Album.Acquire(Received, "care", "health")),
            Row("2.3 life, which permits the purpose too", "pBppp", health with { Claims = [Claims.Life] }),
            Row("2.3 public health", "BBppp", health with { Claims = [Claims.PublicHealth] }),
            Row("2.3 required by law, which permits the purpose too", "ppppp", health with { Claims = [Claims.Law] }),
            Row("3.1(1) consent", "BBBpp", japan, any with { Operations = ConsentOperations.ProvideDomestic }),
            Row("3.1(2) order", "ppppp", Album.Provide("police", "newsletter", "name") with { AuthorityRequest = Order }),
            Row("3.1(2) permissive basis", "BBBpp", Album.Provide("police", "newsletter", "name") with
            {
                AuthorityRequest = Order with { Compulsion = Compulsion.PermissiveBasis, Statute = "Attorney Act, art. 23-2" },
            }),
            Row("3.1(3) settlement", "BBBpp", Album.Provide("payment-agent", "billing", "payment")),
            Row("3.1(4) succession", "BBppp", Album.TransferBusiness("successor", "album", "name") with { Held = new() { Business = "albums" } }),
            Row("3.1(5) entrustment", "BBppp", Album.Entrust("contractor", "album", "name")),
            Row("3.1(5) joint use", "BBBBB", Album.ShareJointly("partner", "album", "name")),
            Row("3.1(6) service rule", "BBBBB", Album.Provide("printer", "album", "name") with
            {
                ServiceRule = "wall-of-prints",
                Held = new() { AcquiredAt = Times.Japan(2025, 1, 1) },
            }),
            Row("3.1(5) life", "pBppp", japan with { Claims = [Claims.Life] }),
            Row("3.1(5) public health", "BBBpp", japan with { Claims = [Claims.PublicHealth] }),
            Row("3.1(5) public affairs", "BBBpp", japan with { Claims = [Claims.PublicAffairs] }),
            Row("3.1(5) required by law", "ppppp", japan with { Claims = [Claims.Law] }),
            Row("3.3(1) consent", "BBBpp", abroad, any with { Operations = ConsentOperations.ProvideForeign }),
            Row("3.3(2) equivalent measures", "BBBpp", Album.Entrust("us-contractor", "album", "name")),
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
