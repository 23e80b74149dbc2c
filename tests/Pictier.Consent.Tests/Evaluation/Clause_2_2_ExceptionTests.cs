using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>
/// The exceptions 2.2(1) to 2.2(4) in each gate that knows them: use, acquisition, acquisition of special care data, provision in Japan and
/// abroad. Each allows when all its facts are there, and taking any one away denies: neither half of a conjunction is enough.
/// </summary>
public sealed class Clause_2_2_ExceptionTests
{
    private static readonly Acquisition Form = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };

    private static readonly Dictionary<string, ProcessingRequest> Routes = new()
    {
        ["use"] = AlbumService.Use("newsletter", "email"),
        ["acquire"] = AlbumService.Acquire(Form, "newsletter", "email"),
        ["special-care"] = AlbumService.Acquire(Form, "care", "health"),
        ["japan"] = AlbumService.Provide("printer", "newsletter", "email"),
        ["abroad"] = AlbumService.Provide("us-printer", "newsletter", "email"),
    };

    [Test, Combinatorial]
    public void All_facts_together_allow(
        [Values("use", "acquire", "special-care", "japan", "abroad")] string route, [Values(1, 2, 3, 4)] int item)
    {
        var (reason, clause) = route switch
        {
            "special-care" => (ReasonCode.SpecialCareStatutoryCase, "2.3"),
            "japan" => (ReasonCode.PermittedByLaw, "3.1(5)"),
            "abroad" => (ReasonCode.ForeignLegalException, "3.3(4)"),
            _ => (OwnReason(item), $"2.2({item})"),
        };

        var decision = (Routes[route] with { Claims = [Valid(item)] }).Decide();

        // A statutory case of 2.3 is no exception to the purposes: there is nothing to review.
        if (route == "special-care")
        {
            decision.Should().BeAllowed().Because(reason).CitingClause(clause).Obliging();
        }
        else
        {
            decision.Should().BeAllowed().Because(reason).CitingClause(clause).Obliging(Obligation.ReviewException);
        }
    }

    [TestCaseSource(nameof(OneFactMissing))]
    public void Any_fact_that_is_missing_denies(string route, ExceptionClaim claim, ReasonCode reason, string clause) =>
        (Routes[route] with { Claims = [claim] }).Decide().Should().BeDenied().Because(reason).CitingClause(clause);

    [TestCaseSource(nameof(Difficult))]
    public void Consent_that_was_refused_was_not_difficult_to_obtain(string route, ExceptionClaim claim, string clause) =>
        (Routes[route] with { Claims = [claim] }).Decide(RefusalOfEverything(AlbumService.Now))
            .Should().BeDenied().Because(ReasonCode.ExceptionConsentNotDifficult).CitingClause(clause);

    [TestCase(ProtectedInterest.Life)]
    [TestCase(ProtectedInterest.Body)]
    public void An_approved_danger_to_life_or_body_outweighs_a_refusal(ProtectedInterest interest) =>
        (Routes["use"] with { Claims = [Claims.Life with { Interest = interest, Approver = "officer-1" }] })
            .Decide(RefusalOfEverything(AlbumService.Now))
            .Should().BeAllowed().Because(ReasonCode.LifeBodyOrFortune).CitingClause("2.2(1)").Obliging(Obligation.ReviewException);

    [Test]
    public void An_approved_danger_to_property_does_not_outweigh_a_refusal() =>
        (Routes["use"] with { Claims = [Claims.Life with { Interest = ProtectedInterest.Fortune, Approver = "officer-1" }] })
            .Decide(RefusalOfEverything(AlbumService.Now)).Should().BeDenied().Because(ReasonCode.ExceptionConsentNotDifficult).CitingClause("2.2(1)");

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_refusal_counts_from_its_instant_on(long ticks, bool allowed) =>
        (Routes["use"] with { Claims = [Claims.Life] }).Decide(RefusalOfEverything(AlbumService.Now.AddTicks(ticks))).IsAllowed.Should().Be(allowed);

    [Test]
    public void An_exception_of_law_asks_for_no_difficulty() =>
        (Routes["use"] with { Claims = [Claims.Law] }).Decide(RefusalOfEverything(AlbumService.Now))
            .Should().BeAllowed().Because(ReasonCode.RequiredByLaw).CitingClause("2.2(4)").Obliging(Obligation.ReviewException);

    [Test]
    public void Property_is_protected_with_an_approver() =>
        (Routes["use"] with { Claims = [Claims.Life with { Interest = ProtectedInterest.Fortune, Approver = "officer-1" }] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.LifeBodyOrFortune).CitingClause("2.2(1)").Obliging(Obligation.ReviewException);

    [TestCase(PublicBody.NationalAgency)]
    [TestCase(PublicBody.LocalGovernment)]
    [TestCase(PublicBody.EntrustedByEither)]
    public void Each_public_body_counts(PublicBody body) =>
        (Routes["use"] with { Claims = [Claims.PublicAffairs with { Body = body }] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.PublicAffairs).CitingClause("2.2(3)").Obliging(Obligation.ReviewException);

    [Test]
    public void The_sound_growth_of_children_counts_like_public_health() =>
        (Routes["use"] with { Claims = [Claims.PublicHealth with { Aim = PublicAim.ChildGrowth }] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.PublicHealthOrChildren).CitingClause("2.2(2)").Obliging(Obligation.ReviewException);

    [Test]
    public void A_statutory_inquiry_obliges_as_an_order_does() =>
        (Routes["use"] with { Claims = [Claims.Law with { Compulsion = Compulsion.StatutoryInquiry }] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.RequiredByLaw).CitingClause("2.2(4)").Obliging(Obligation.ReviewException);

    private static ExceptionClaim Valid(int item) => item switch { 1 => Claims.Life, 2 => Claims.PublicHealth, 3 => Claims.PublicAffairs, _ => Claims.Law };

    private static ReasonCode OwnReason(int item) => item switch
    {
        1 => ReasonCode.LifeBodyOrFortune,
        2 => ReasonCode.PublicHealthOrChildren,
        3 => ReasonCode.PublicAffairs,
        _ => ReasonCode.RequiredByLaw,
    };

    private static IEnumerable<TestCaseData> OneFactMissing() =>
        from route in Routes.Keys from flaw in Flaws() select new TestCaseData(route, flaw.Claim, flaw.Reason, $"2.2({flaw.Item})");

    private static IEnumerable<TestCaseData> Difficult() =>
        from route in Routes.Keys from item in new[] { 1, 2 } select new TestCaseData(route, Valid(item), $"2.2({item})");

    private static IEnumerable<(int Item, ExceptionClaim Claim, ReasonCode Reason)> Flaws() =>
    [
        (1, Claims.Life with { Interest = ProtectedInterest.Unknown }, ReasonCode.ExceptionNeedNotShown),
        (1, Claims.Life with { NeedToProtect = false }, ReasonCode.ExceptionNeedNotShown),
        (1, Claims.Life with { ConsentDifficult = false }, ReasonCode.ExceptionConsentNotDifficult),
        (1, Claims.Life with { Difficulty = " " }, ReasonCode.ExceptionConsentNotDifficult),
        (1, Claims.Life with { Evidence = " " }, ReasonCode.ExceptionWithoutEvidence),
        (1, Claims.Life with { Interest = ProtectedInterest.Fortune }, ReasonCode.ExceptionWithoutEvidence),
        (1, Claims.Life with { Data = AlbumService.Categories("photo") }, ReasonCode.ExceptionBeyondClaim),
        (2, Claims.PublicHealth with { Aim = PublicAim.Unknown }, ReasonCode.ExceptionNotEspeciallyNecessary),
        (2, Claims.PublicHealth with { EspeciallyNecessary = false }, ReasonCode.ExceptionNotEspeciallyNecessary),
        (2, Claims.PublicHealth with { ConsentDifficult = false }, ReasonCode.ExceptionConsentNotDifficult),
        (2, Claims.PublicHealth with { Difficulty = null }, ReasonCode.ExceptionConsentNotDifficult),
        (2, Claims.PublicHealth with { Evidence = null }, ReasonCode.ExceptionWithoutEvidence),
        (2, Claims.PublicHealth with { Data = [] }, ReasonCode.ExceptionBeyondClaim),
        (3, Claims.PublicAffairs with { Body = PublicBody.Other }, ReasonCode.ExceptionNotAPublicBody),
        (3, Claims.PublicAffairs with { AffairsStatute = " " }, ReasonCode.ExceptionAffairsNotStatutory),
        (3, Claims.PublicAffairs with { CooperationNecessary = false }, ReasonCode.ExceptionCooperationNotNecessary),
        (3, Claims.PublicAffairs with { ConsentWouldImpede = false }, ReasonCode.ExceptionConsentWouldNotImpede),
        (3, Claims.PublicAffairs with { Evidence = " " }, ReasonCode.ExceptionWithoutEvidence),
        (3, Claims.PublicAffairs with { Data = AlbumService.Categories("photo") }, ReasonCode.ExceptionBeyondClaim),
        (4, Claims.Law with { Statute = " " }, ReasonCode.ExceptionLawNotCited),
        (4, Claims.Law with { Jurisdiction = "US" }, ReasonCode.ExceptionLawForeign),
        (4, Claims.Law with { Compulsion = Compulsion.PermissiveBasis }, ReasonCode.ExceptionLawNotMandatory),
        (4, Claims.Law with { Compulsion = Compulsion.Voluntary }, ReasonCode.ExceptionLawNotMandatory),
        (4, Claims.Law with { Evidence = null }, ReasonCode.ExceptionWithoutEvidence),
        (4, Claims.Law with { Data = AlbumService.Categories("photo") }, ReasonCode.ExceptionBeyondClaim),
    ];

    private static ConsentRefused RefusalOfEverything(DateTimeOffset at) => new()
    {
        DataSubject = AlbumService.User,
        At = at,
        Consent = "no",
        Operations = ConsentOperations.Acquire | ConsentOperations.Use | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
        Purposes = ["newsletter", "care"],
    };
}
