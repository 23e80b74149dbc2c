using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Which of several failures gives the reason: the table of ranks, each rank against the next that can meet it.</summary>
public sealed class DenialOrderTests
{
    private static readonly ConsentGiven Strong = AlbumService.Consent with
    {
        Operations = (ConsentOperations)15,
        Purposes = ["album", "newsletter", "billing"],
        Recipients = RecipientScope.Any,
        ExpiresAt = AlbumService.Now,
        Foreign = new() { CountryName = ForeignInformation.Provided, System = ForeignInformation.Provided, Measures = ForeignInformation.Provided },
    };

    private static readonly ConsentRefused Weak = new()
    {
        DataSubject = AlbumService.User,
        At = AlbumService.Now.AddDays(-1),
        Consent = "no",
        Operations = ConsentOperations.Use | ConsentOperations.Acquire | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
        Purposes = ["album", "newsletter", "promotion"],
    };

    private static readonly RequiredByLawClaim FailedClaim = Claims.Law with { Statute = null };

    private static readonly AuthorityRequest Order = new() { Document = "order 12", ReceivedAt = AlbumService.Now, Compulsion = Compulsion.MandatoryOrder };

    private static readonly InformationForm Pseudonymised = new() { Kind = FormKind.Pseudonymised, Attestation = "key kept apart" };

    [Test]
    public void First_a_blocked_rule() =>
        (AlbumService.Use("album", "name") with { Claims = [FailedClaim] })
            .Decide(Strong, AlbumService.Restriction(RestrictionKind.CeaseUse, AlbumService.Now))
            .Should().BeDenied().Because(ReasonCode.UseCeased).CitingClause("5.2");

    [Test]
    public void Then_a_strong_near_miss_of_a_consent() =>
        (AlbumService.Use("newsletter", "email") with { Claims = [FailedClaim] }).Decide(Strong).Should().BeDenied().Because(ReasonCode.ConsentExpired).CitingClause("2.2");

    [Test]
    public void Abroad_a_strong_near_miss_comes_before_the_form() =>
        (AlbumService.Provide("us-printer", "album", "email") with { Form = Pseudonymised }).Decide(Strong)
            .Should().BeDenied().Because(ReasonCode.ConsentExpired).CitingClause("3.3(1)");

    [Test]
    public void Then_a_form_that_was_claimed_abroad() =>
        (AlbumService.Provide("us-contractor", "album", "name") with { Form = Pseudonymised, Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.DataIdentifiable).CitingClause("3.3(3)");

    [Test]
    public void Then_the_rule_of_the_operation_itself() =>
        (AlbumService.Entrust("police", "album", "name") with { AuthorityRequest = Order, Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.EntrustmentNoContract).CitingClause("4.2");

    [Test]
    public void Then_other_specific_facts_in_the_order_of_the_document_authority_first() =>
        (AlbumService.Provide("printer", "billing", "name") with { AuthorityRequest = Order, ServiceRule = "unheard-of", Claims = [FailedClaim] })
            .Decide()
            .Should().BeDenied().Because(ReasonCode.AuthorityNotListed).CitingClause("3.1(2)");

    [Test]
    public void Settlement_before_the_service_rule() =>
        (AlbumService.Provide("printer", "billing", "name") with { ServiceRule = "unheard-of", Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.SettlementRecipientKind).CitingClause("3.1(3)");

    [Test]
    public void The_service_rule_before_a_claim() =>
        (AlbumService.Provide("printer", "album", "name") with { ServiceRule = "unheard-of", Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.ServiceRuleUnknown).CitingClause("3.1(6)");

    [Test]
    public void Abroad_equivalent_measures_before_a_claim() =>
        (AlbumService.Provide("us-contractor", "album", "name") with { Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.EquivalenceWithoutDomesticRoute).CitingClause("3.3(2)");

    [Test]
    public void Then_the_claims_in_the_order_of_the_rules_whatever_their_order_in_the_request()
    {
        ExceptionClaim[] claims =
        [
            Claims.PublicAffairs with { Body = PublicBody.Other },
            Claims.PublicHealth with { EspeciallyNecessary = false },
            Claims.Life with { NeedToProtect = false },
            FailedClaim,
        ];
        var use = AlbumService.Use("newsletter", "email");

        (use with { Claims = claims }).Decide().Should().BeDenied().Because(ReasonCode.ExceptionLawNotCited).CitingClause("2.2(4)");
        (use with { Claims = claims[..3] }).Decide().Should().BeDenied().Because(ReasonCode.ExceptionNeedNotShown).CitingClause("2.2(1)");
        (use with { Claims = claims[..2] }).Decide().Should().BeDenied().Because(ReasonCode.ExceptionNotEspeciallyNecessary).CitingClause("2.2(2)");
        (use with { Claims = claims[..1] }).Decide().Should().BeDenied().Because(ReasonCode.ExceptionNotAPublicBody).CitingClause("2.2(3)");
    }

    [Test]
    public void Of_several_claims_of_a_kind_the_one_that_got_furthest() =>
        (AlbumService.Use("newsletter", "email") with
        {
            Claims = [Claims.Life with { NeedToProtect = false }, Claims.Life with { Evidence = null }, Claims.Life with { ConsentDifficult = false }],
        }).Decide().Should().BeDenied().Because(ReasonCode.ExceptionWithoutEvidence).CitingClause("2.2(1)");

    [Test]
    public void A_claim_comes_before_opt_out() =>
        OptOut.Decide(AlbumService.Provide("printer", "album", "name") with { Claims = [FailedClaim] })
            .Should().BeDenied().Because(ReasonCode.ExceptionLawNotCited).CitingClause("2.2(4)");

    [Test]
    public void Opt_out_before_the_purpose() =>
        OptOut.Decide(AlbumService.Provide("printer", "newsletter", "name")).Should().BeDenied().Because(ReasonCode.OptOutMethodNotNotified).CitingClause("3.2(2)");

    [Test]
    public void A_claim_before_the_purpose() =>
        (AlbumService.Use("promotion", "email") with { Claims = [FailedClaim] }).Decide()
            .Should().BeDenied().Because(ReasonCode.ExceptionLawNotCited).CitingClause("2.2(4)");

    [TestCase("promotion", ReasonCode.PurposeNotIncidental)]
    [TestCase("provide", ReasonCode.PurposeNotStandalone)]
    public void Then_the_purpose_of_a_use(string purpose, ReasonCode reason) =>
        AlbumService.Use(purpose, "email").Decide(Weak).Should().BeDenied().Because(reason).CitingClause("2.1");

    [Test]
    public void Then_the_purpose_of_a_provision() =>
        AlbumService.Provide("printer", "newsletter", "email").Decide(Weak).Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void Abroad_too() =>
        AlbumService.Provide("us-printer", "newsletter", "email").Decide(Weak)
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [TestCase("printer", "3.1(1)")]
    [TestCase("us-printer", "3.3(1)")]
    public void Then_a_weak_near_miss(string recipient, string clause) =>
        AlbumService.Provide(recipient, "album", "email").Decide(Weak).Should().BeDenied().Because(ReasonCode.ConsentRefused).CitingClause(clause);

    [Test]
    public void An_undeclared_purpose_leaves_the_word_to_a_weak_near_miss() =>
        AlbumService.Use("newsletter", "email").Decide(Weak).Should().BeDenied().Because(ReasonCode.ConsentRefused).CitingClause("2.2");

    [Test]
    public void A_rule_that_fails_at_the_declared_purpose_alone_speaks_at_its_own_rank() =>
        (AlbumService.TransferBusiness("successor", "newsletter", "email") with { Held = new() { Business = "albums" }, Claims = [FailedClaim] })
            .Decide()
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void An_unlawful_acquisition_comes_before_special_care_and_purpose()
    {
        var how = new Acquisition { Source = AcquisitionSource.PrincipalInWriting };

        AlbumService.Acquire(how, "album", "health").Decide().Should().BeDenied().Because(ReasonCode.UnlawfulAcquisition).CitingClause("2.1");
        AlbumService.Acquire(how with { Lawful = true }, "album", "health").Decide().Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");
        AlbumService.Acquire(how with { Lawful = true }, "album", "payment").Decide().Should().BeDenied().Because(ReasonCode.DataBeyondPurpose).CitingClause("2.1");
        AlbumService.Acquire(how with { Lawful = true }, "album", "name").Decide().Should().BeDenied().Because(ReasonCode.PurposeNotIndicated).CitingClause("2.1");
    }

    private static ConsentPolicy OptOut { get; } = AlbumService.With(d => d with { OptOutFilings = [AlbumService.Filing with { Methods = [] }] });
}
