using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_1_2_AuthorityTests
{
    private static readonly AuthorityRequest Order = new()
    {
        Document = "order 12",
        ReceivedAt = AlbumService.Now.AddDays(-1),
        Compulsion = Compulsion.MandatoryOrder,
        Statute = "Code of Criminal Procedure, art. 218",
        Data = AlbumService.Categories("name", "email"),
    };

    [TestCase("court")]
    [TestCase("police")]
    [TestCase("bar-association")]
    public void A_listed_authority_that_demands_data_receives_it(string authority) =>
        To(authority, Order).Decide().Should().BeAllowed().Because(ReasonCode.AuthorityRequest).CitingClause("3.1(2)").Obliging();

    [TestCase("city")]
    [TestCase("printer")]
    public void Others_are_no_authority_of_this_clause(string recipient) =>
        To(recipient, Order).Decide().Should().BeDenied().Because(ReasonCode.AuthorityNotListed).CitingClause("3.1(2)");

    [Test]
    public void An_equivalent_authority_counts_only_when_the_policy_registers_it()
    {
        var policy = AlbumService.With(new PolicyOptions { EquivalentAuthorities = ["ombudsman"] });

        To("ombudsman", Order).Decide().Should().BeDenied().Because(ReasonCode.AuthorityNotListed).CitingClause("3.1(2)");
        policy.Decide(To("ombudsman", Order)).Should().BeAllowed().Because(ReasonCode.AuthorityRequest).CitingClause("3.1(2)").Obliging();
    }

    [Test]
    public void A_foreign_authority_is_a_matter_of_clause_3_3() =>
        (AlbumService.Provide("us-police", "album", "name") with { AuthorityRequest = Order }).Decide()
            .Should().BeDenied().Because(ReasonCode.NoCaseForForeignProvision).CitingClause("3.3");

    [TestCase(null)]
    [TestCase(" ")]
    public void A_request_is_a_document(string? document) =>
        To("police", Order with { Document = document }).Decide().Should().BeDenied().Because(ReasonCode.AuthorityRequestNotReceived).CitingClause("3.1(2)");

    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, false)]
    public void The_request_is_received_no_later_than_the_provision(long ticks, bool allowed) =>
        To("police", Order with { ReceivedAt = AlbumService.Now.AddTicks(ticks) }).Decide().IsAllowed.Should().Be(allowed);

    [Test]
    public void A_request_that_was_never_received_is_none() =>
        To("police", Order with { ReceivedAt = null }).Decide().Should().BeDenied().Because(ReasonCode.AuthorityRequestNotReceived).CitingClause("3.1(2)");

    [Test]
    public void No_more_is_provided_than_was_asked_for() =>
        To("police", Order with { Data = AlbumService.Categories("name") }).Decide().Should().BeDenied().Because(ReasonCode.BeyondAuthorityRequest).CitingClause("3.1(2)");

    [Test]
    public void Only_Japanese_law_counts() =>
        To("police", Order with { Jurisdiction = "US" }).Decide().Should().BeDenied().Because(ReasonCode.AuthorityNotListed).CitingClause("3.1(2)");

    [TestCase(Compulsion.StatutoryInquiry)]
    [TestCase(Compulsion.PermissiveBasis)]
    public void A_statutory_basis_is_enough(Compulsion compulsion) =>
        To("police", Order with { Compulsion = compulsion }).Decide().Should().BeAllowed().Because(ReasonCode.AuthorityRequest).CitingClause("3.1(2)").Obliging();

    [Test]
    public void A_permissive_basis_cites_its_statute() =>
        To("police", Order with { Compulsion = Compulsion.PermissiveBasis, Statute = " " }).Decide()
            .Should().BeDenied().Because(ReasonCode.AuthorityRequestVoluntary).CitingClause("3.1(2)");

    [Test]
    public void A_voluntary_request_is_denied() =>
        To("police", Order with { Compulsion = Compulsion.Voluntary }).Decide().Should().BeDenied().Because(ReasonCode.AuthorityRequestVoluntary).CitingClause("3.1(2)");

    [Test]
    public void The_published_policy_alone_accepts_a_voluntary_request() =>
        AlbumService.WithoutLegalOverlay.Decide(To("police", Order with { Compulsion = Compulsion.Voluntary }))
            .Should().BeAllowed().Because(ReasonCode.AuthorityRequest).CitingClause("3.1(2)").Obliging();

    // TP-2 comes before TP-3: the claim itself permits the provision.
    [Test]
    public void A_voluntary_request_with_the_facts_of_public_affairs_is_permitted_by_law() =>
        (To("police", Order with { Compulsion = Compulsion.Voluntary }) with { Claims = [Claims.PublicAffairs] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.PermittedByLaw).CitingClause("3.1(5)").Obliging(Obligation.ReviewException);

    private static ProcessingRequest To(string authority, AuthorityRequest request) =>
        AlbumService.Provide(authority, "newsletter", "name", "email") with { AuthorityRequest = request };
}
