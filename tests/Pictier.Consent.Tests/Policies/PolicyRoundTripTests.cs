using CsCheck;
using Pictier.Consent.Policies;
using Pictier.Consent.Reference;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Policies;

/// <summary>Writing a policy and reading it again gives the same policy (contract section 1).</summary>
public sealed class PolicyRoundTripTests
{
    private static string Written => PolicyWriter.Write(MaximalPolicy.Document);

    [Test]
    public void A_policy_that_says_everything_survives() =>
        RoundTrip.Read(MaximalPolicy.Document).Should().BeEquivalentTo(MaximalPolicy.Document, RoundTrip.MemberByMember);

    [Test]
    public void A_policy_that_says_the_least_survives()
    {
        var least = new PolicyDocument { Extends = "pictier/2020-10-01", Id = "a", Version = "1", EffectiveFrom = DateTimeOffset.MinValue };

        RoundTrip.Read(least).Should().BeEquivalentTo(least, RoundTrip.MemberByMember);
    }

    [Test]
    public void A_policy_with_rules_of_its_own_alone_survives()
    {
        var own = new PolicyDocument
        {
            Id = "own",
            Version = "1",
            EffectiveFrom = DateTimeOffset.UnixEpoch,
            Clauses = [.. Rulebook.Pictier20201001.Clauses],
        };

        RoundTrip.Read(own).Should().BeEquivalentTo(own, RoundTrip.MemberByMember);
    }

    [Test]
    public void Random_policies_survive() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            foreach (var policy in ConsentPolicy.Parse(new RandomWorld(seed).Policies).Versions)
            {
                RoundTrip.Read(policy).Should().BeEquivalentTo(policy, RoundTrip.MemberByMember);
            }
        },
        iter: 40);

    [Test]
    public void Nothing_that_was_written_is_lost_in_reading_it() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            foreach (var policy in ConsentPolicy.Parse(new RandomWorld(seed).Policies).Versions)
            {
                PolicyWriter.Write(RoundTrip.Read(policy)).Should().Be(PolicyWriter.Write(policy));
            }
        },
        iter: 100);

    [TestCase("", "format extends id version effectiveFrom controller options dataCategories purposes recipients serviceRules optOutFilings jointUseNotices successions clauses rules")]
    [TestCase("controller", "name country contact")]
    [TestCase("options", "legalOverlay representativeRequiredBelowAge unknownAge unknownAgeSpecialCare maxConsentAge allowDueDiligence directHandoverIsConsent equivalentAuthorities voluntaryCessation")]
    [TestCase("options voluntaryCessation", "ceaseUse erase")]
    [TestCase("dataCategories 0", "id specialCare identificationCode myNumber group title")]
    [TestCase("dataCategories 0 title", "en ja")]
    [TestCase("purposes 0", "id clause data incidental declaredFrom relatedToEarlier publishedAt settlesAmountsOwed settlementData solicitsConsent title")]
    [TestCase("recipients 0", "id kind country handlesDatabaseInJapan classes settlementAnchor contract equivalence")]
    [TestCase("recipients 0 contract", "from to confidentiality safetyMeasuresConfirmed purposes data reEntrustment onwardProvisionProhibited")]
    [TestCase("recipients 0 equivalence", "establishedAt endedAt securedWithCompany lastVerifiedAt impediment mechanism")]
    [TestCase("serviceRules 0", "id publishedAt recipients data purposes anchor")]
    [TestCase("optOutFilings 0", "id generation filedAt principalNoticeAt waitingPeriod plannedStart data methods withdrawnAt")]
    [TestCase("jointUseNotices 0", "id publishedAt data users purposes responsiblePerson address representative")]
    [TestCase("successions 0", "recipient cause effectiveAt business dueDiligenceContract")]
    [TestCase("clauses 0", "id title text informative published cites law rules")]
    [TestCase("clauses 0 published", "lines sha256")]
    [TestCase("clauses 0 rules 0", "id title gate order about permits denies conditions survives obligations law")]
    [TestCase("rules 0", "id title clause gate order about permits denies conditions survives obligations law")]
    public void Every_property_of_the_contract_is_written(string path, string properties)
    {
        object[] steps = [.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => int.TryParse(step, out var index) ? index : (object)step)];

        RoundTrip.PropertyNames(Written, steps).Should().BeEquivalentTo(properties.Split(' '));
    }

    [Test]
    public void Japanese_is_written_as_it_is_read() => Written.Should().Contain("印刷").And.Contain("写真");
}
