using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_4_2_EntrustmentTests
{
    private static ProcessingRequest Hosting => AlbumService.Entrust("contractor", "album", "name", "email");

    [Test]
    public void A_contract_that_meets_the_clause_permits_the_entrustment() =>
        Hosting.Decide().Should().BeAllowed().Because(ReasonCode.Entrustment).CitingClause("3.1(5)").Obliging(Obligation.SuperviseContractor);

    [TestCaseSource(nameof(InsufficientContracts))]
    public void A_contract_that_lacks_something_does_not(EntrustmentContractDocument? contract, ReasonCode reason) =>
        AlbumService.With("contractor", r => r with { Contract = contract }).Decide(Hosting).Should().BeDenied().Because(reason).CitingClause("4.2");

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    public void The_contract_is_in_force_from_its_first_instant(long ticks, bool allowed) =>
        Hosting.Decide(Times.Japan(2026, 1, 1).AddTicks(ticks)).Reason
            .Should().Be(allowed ? ReasonCode.Entrustment : ReasonCode.EntrustmentContractNotInForce);

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void The_contract_is_over_at_its_end(long ticks, bool allowed) =>
        Hosting.Decide(Times.Japan(2027, 1, 1).AddTicks(ticks)).Reason
            .Should().Be(allowed ? ReasonCode.Entrustment : ReasonCode.EntrustmentContractNotInForce);

    [Test]
    public void A_contract_without_an_end_goes_on() =>
        AlbumService.With("contractor", r => r with { Contract = Contract with { To = null } }).Decide(Hosting, Times.Japan(2126, 1, 1))
            .Should().BeAllowed().Because(ReasonCode.Entrustment).CitingClause("3.1(5)").Obliging(Obligation.SuperviseContractor);

    [Test]
    public void A_contractor_never_acts_for_the_purpose_of_providing_to_third_parties() =>
        AlbumService.With("contractor", r => r with { Contract = Contract with { Purposes = ["album", "provide"] } })
            .Decide(AlbumService.Entrust("contractor", "provide", "name") with { UnderlyingPurpose = new("album") })
            .Should().BeDenied().Because(ReasonCode.EntrustmentPurposeOutsideContract).CitingClause("4.2");

    [Test]
    public void A_contract_for_an_undeclared_purpose_permits_nothing() =>
        AlbumService.With("contractor", r => r with { Contract = Contract with { Purposes = ["newsletter"] } })
            .Decide(AlbumService.Entrust("contractor", "newsletter", "email")).Should().BeDenied().Because(ReasonCode.EntrustmentPurposeOutsideContract).CitingClause("4.2");

    [Test]
    public void A_purpose_that_is_not_incidental_passes_the_contract_but_serves_no_declared_purpose() =>
        AlbumService.With("contractor", r => r with { Contract = Contract with { Purposes = ["promotion"] } })
            .Decide(AlbumService.Entrust("contractor", "promotion", "email")).Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void Data_of_the_contract_that_the_purpose_does_not_need_is_not_entrusted() =>
        AlbumService.With("contractor", r => r with { Contract = Contract with { Data = ["name", "payment"] } })
            .Decide(AlbumService.Entrust("contractor", "album", "payment")).Should().BeDenied().Because(ReasonCode.EntrustmentExcessData).CitingClause("4.2");

    [Test]
    public void The_published_policy_alone_asks_for_no_supervision() =>
        AlbumService.With(d => d with
        {
            Options = new() { LegalOverlay = LegalOverlay.Off },
            Recipients = [.. d.Recipients
                .Select(r => r.Id == "contractor" ? r with { Contract = Contract with { SafetyMeasuresConfirmed = false } } : r)],
        }).Decide(Hosting).Should().BeAllowed().Because(ReasonCode.Entrustment).CitingClause("3.1(5)").Obliging(Obligation.SuperviseContractor);

    [Test]
    public void A_contract_permits_no_provision_that_is_not_entrusted() =>
        AlbumService.Provide("contractor", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void Any_kind_of_recipient_may_be_a_contractor() =>
        AlbumService.With("contractor", r => r with { Kind = RecipientKind.OtherThirdParty }).Decide(Hosting)
            .Should().BeAllowed().Because(ReasonCode.Entrustment).CitingClause("3.1(5)").Obliging(Obligation.SuperviseContractor);

    private static EntrustmentContractDocument Contract { get; } = AlbumService.Document.Recipients.Single(r => r.Id == "contractor").Contract!;

    private static IEnumerable<TestCaseData> InsufficientContracts() =>
    [
        new(null, ReasonCode.EntrustmentNoContract),
        new(Contract with { Confidentiality = false }, ReasonCode.EntrustmentNoConfidentiality),
        new(Contract with { Purposes = ["support"] }, ReasonCode.EntrustmentPurposeOutsideContract),
        new(Contract with { Data = ["name"] }, ReasonCode.EntrustmentExcessData),
        new(Contract with { SafetyMeasuresConfirmed = false }, ReasonCode.EntrustmentNoSupervision),
        new(Contract with { ReEntrustment = ReEntrustment.Free }, ReasonCode.EntrustmentReentrustmentUncontrolled),
        new(Contract with { OnwardProvisionProhibited = false }, ReasonCode.EntrustmentReentrustmentUncontrolled),
    ];
}
