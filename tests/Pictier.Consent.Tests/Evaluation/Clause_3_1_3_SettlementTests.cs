using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_1_3_SettlementTests
{
    private static ProcessingRequest Payment => AlbumService.Provide("payment-agent", "billing", "name", "payment");

    [Test]
    public void Amounts_owed_are_settled_through_an_entrusted_agent() =>
        Payment.Decide().Should().BeAllowed().Because(ReasonCode.Settlement).CitingClause("3.1(3)").Obliging();

    [TestCase(RecipientKind.FinancialInstitution)]
    [TestCase(RecipientKind.CreditCardCompany)]
    [TestCase(RecipientKind.SettlementAgent)]
    [TestCase(RecipientKind.SettlingBusiness)]
    public void Each_listed_kind_of_recipient_settles(RecipientKind kind) =>
        AlbumService.With("payment-agent", r => r with { Kind = kind }).Decide(Payment).Should().BeAllowed().Because(ReasonCode.Settlement).CitingClause("3.1(3)").Obliging();

    [Test]
    public void Another_kind_of_recipient_does_not() =>
        AlbumService.Provide("printer", "billing", "name", "payment").Decide().Should().BeDenied().Because(ReasonCode.SettlementRecipientKind).CitingClause("3.1(3)");

    [Test]
    public void Another_purpose_does_not() =>
        AlbumService.Provide("payment-agent", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.SettlementPurpose).CitingClause("3.1(3)");

    [Test]
    public void More_data_than_settlement_needs_is_denied() =>
        AlbumService.Provide("payment-agent", "billing", "name", "email").Decide().Should().BeDenied().Because(ReasonCode.SettlementExcessData).CitingClause("3.1(3)");

    [Test]
    public void Special_care_data_settles_nothing_even_when_the_policy_lists_it() =>
        AlbumService.With("billing", p => p with { Data = ["name", "health"], SettlementData = ["name", "health"] })
            .Decide(AlbumService.Provide("payment-agent", "billing", "name", "health"))
            .Should().BeDenied().Because(ReasonCode.SettlementExcessData).CitingClause("3.1(3)");

    [Test]
    public void Without_an_anchor_in_the_law_it_is_denied() =>
        AlbumService.With("payment-agent", r => r with { SettlementAnchor = SettlementAnchor.None }).Decide(Payment)
            .Should().BeDenied().Because(ReasonCode.SettlementNotAnchored).CitingClause("3.1(3)");

    [Test]
    public void Terms_that_users_agreed_to_are_an_anchor() =>
        AlbumService.With("payment-agent", r => r with { SettlementAnchor = SettlementAnchor.ConsentTerms, Contract = null }).Decide(Payment)
            .Should().BeAllowed().Because(ReasonCode.Settlement).CitingClause("3.1(3)").Obliging();

    [Test]
    public void The_published_policy_alone_asks_for_no_anchor() =>
        AlbumService.With(d => d with
        {
            Options = new() { LegalOverlay = LegalOverlay.Off },
            Recipients = [.. d.Recipients.Select(r => r with { SettlementAnchor = SettlementAnchor.None, Contract = null })],
        }).Decide(Payment).Should().BeAllowed().Because(ReasonCode.Settlement).CitingClause("3.1(3)").Obliging();

    [TestCaseSource(nameof(InsufficientContracts))]
    public void An_entrustment_that_does_not_meet_clause_4_2_is_no_anchor(EntrustmentContractDocument? contract) =>
        AlbumService.With("payment-agent", r => r with { Contract = contract }).Decide(Payment)
            .Should().BeDenied().Because(ReasonCode.SettlementNotAnchored).CitingClause("3.1(3)");

    [TestCase("2027-01-01T00:00:00+09:00", -1, true)]
    [TestCase("2027-01-01T00:00:00+09:00", 0, false)]
    [TestCase("2026-01-01T00:00:00+09:00", 0, true)]
    [TestCase("2026-01-01T00:00:00+09:00", -1, false)]
    public void The_anchoring_contract_is_in_force_from_its_first_instant_until_before_its_last(string boundary, long ticks, bool allowed) =>
        Payment.Decide(DateTimeOffset.Parse(boundary, System.Globalization.CultureInfo.InvariantCulture).AddTicks(ticks)).IsAllowed
            .Should().Be(allowed);

    [Test]
    public void Through_a_purpose_of_2_1_3_an_entrustment_anchors_nothing() =>
        (AlbumService.Provide("payment-agent", "provide", "name", "payment") with { UnderlyingPurpose = new("billing") }).Decide()
            .Should().BeDenied().Because(ReasonCode.SettlementNotAnchored).CitingClause("3.1(3)");

    private static IEnumerable<EntrustmentContractDocument?> InsufficientContracts()
    {
        var contract = AlbumService.Document.Recipients.Single(r => r.Id == "payment-agent").Contract!;
        return
        [
            null,
            contract with { Confidentiality = false },
            contract with { SafetyMeasuresConfirmed = false },
            contract with { Purposes = ["album"] },
            contract with { Data = ["name"] },
            contract with { ReEntrustment = ReEntrustment.Free },
            contract with { OnwardProvisionProhibited = false },
        ];
    }
}
