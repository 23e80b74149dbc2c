using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql.Statements;

namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>Ledgers keep by fingerprint which events are in one wording, so what a wording is cannot change beneath them.</summary>
[TestFixture]
public sealed class WordingTests
{
    private static readonly ConsentGiven Given = (ConsentGiven)Said.Consent("hanako", "c1").Event;

    private static readonly ConsentGiven Provided = Given with
    {
        Recipients = new RecipientScope { Ids = ["printer"] },
        Foreign = new ForeignConsent { Countries = ["US"], CountryName = ForeignInformation.Provided },
    };

    private static IEnumerable<TestCaseData> Kept =>
    [
        new(Given, "6d1a270913a73d5a505584ff4f4f6900bc1a7bfd8738ce55970c984763dd03bc"),
        new(Provided, "e362dbe038e66f565ec2eac6a39d5cde9088fa67b90e26945c51663141f354f6"),
        new(new ConsentRefused { DataSubject = new("hanako"), At = Said.At, Consent = "n1", Operations = ConsentOperations.Use, Purposes = ["newsletter"] }, "e977e780c679a513ffb6a7e5727ff0e0db9efced777f808fae1b4d5f7b56df3d"),
        new(new ConsentWithdrawn { DataSubject = new("hanako"), At = Said.At, Purposes = ["newsletter"] }, "7e05b8dde9236e066dc4fd3b8251c890fad8ad3b88e229ff646a54cddd8c970b"),
        new(new RestrictionImposed { DataSubject = new("hanako"), At = Said.At, Restriction = "r1", Kind = RestrictionKind.CeaseUse }, "2e5801acb493049e22ad86ddc77b90d9985818da47cbf1ed07a0b808b44276e1"),
    ];

    private static IEnumerable<TestCaseData> Same =>
    [
        new(Given with { DataSubject = new("taro"), Consent = "c2", At = Said.At.AddTicks(1), Evidence = "log/2", Supersedes = "c1" }),
        new(Given with { ExpiresAt = Said.At.AddDays(3).AddTicks(1), EffectiveFrom = Said.At.AddDays(1) }),
        new(Given with { NoticeShownAt = Said.At.AddDays(-1), Notice = new Notice("notice", "2", null, null) }),
    ];

    private static IEnumerable<TestCaseData> Other =>
    [
        new(Given with { Purposes = ["newsletter", "answer"] }),
        new(Given with { Data = ["photo"] }),
        new(Given with { Evidence = " " }),
        new(Given with { NoticeShownAt = Said.At.AddTicks(1) }),
        new(Given with { GivenBy = ConsentGiver.LegalRepresentative }),
        new(Given with { Representative = "mother" }),
        new(Provided),
        new(Provided with { Recipients = new RecipientScope { Ids = ["other"] } }),
    ];

    [TestCaseSource(nameof(Kept))]
    public void A_fingerprint_stays_for_ever_or_a_step_of_the_schemas_empties_the_tables_that_keep_it(ConsentEvent said, string fingerprint) =>
        Fingerprint(said).Should().Be(fingerprint);

    [TestCaseSource(nameof(Same))]
    public void Who_says_it_when_and_with_which_reference_makes_no_other_wording(ConsentGiven said) => Fingerprint(said).Should().Be(Fingerprint(Given));

    [TestCaseSource(nameof(Other))]
    public void What_a_rule_asks_makes_another_wording(ConsentGiven said) => Fingerprint(said).Should().NotBe(Fingerprint(Given));

    private static string Fingerprint(ConsentEvent said) => Wording.Fingerprint(Wording.Of(said));
}
