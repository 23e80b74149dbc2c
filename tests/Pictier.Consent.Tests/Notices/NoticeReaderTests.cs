using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;

namespace Pictier.Consent.Tests.Notices;

/// <summary>A notice that could not stand as the ground of a consent does not start the service.</summary>
public sealed class NoticeReaderTests
{
    [Test]
    public void A_notice_is_read_as_it_is_written()
    {
        var notice = NoticeExamples.Book.Find("printing-abroad")!;

        notice.Operations.Should().Be(ConsentOperations.ProvideForeign);
        notice.Recipients.Should().Equal("us-printer");
        notice.Foreign!.Countries.Should().Equal("US");
        notice.Foreign.System.Kind.Should().Be(ForeignInformation.Provided);
        notice.Foreign.Measures.Should().Be(new ForeignStatement(
            ForeignInformation.UnavailableWithReason, new("Not told: negotiations go on.", "交渉中のため提供できません。")));
        NoticeExamples.Book.Find("recommendations")!.ValidFor.Should().Be(TimeSpan.FromDays(365));
    }

    [TestCase("\"ja\": \"おすすめの表示について\"", "\"ja\": \" \"", "$.notices[0].title.ja", "*blank*")]
    [TestCase(", \"ja\": \"写真を分析します。\"", "", "$.notices[0].text", "*`ja` is missing*")]
    [TestCase("[\"use\"]", "[]", "$.notices[0].operations", "*asks for nothing*")]
    [TestCase("[\"use\"]", "[\"provide-domestic\"]", "$.notices[0].recipients", "*name the recipients*")]
    [TestCase("[\"use\"]", "[\"sell\"]", "$.notices[0].operations[0]", "*`provide-domestic`*")]
    [TestCase("[\"recommendations\"]", "[]", "$.notices[0].purposes", "*name at least one*")]
    [TestCase("[\"recommendations\"]", "[\"fortune-telling\"]", "$.notices[0].purposes", "*knows no purpose `fortune-telling`*")]
    [TestCase("[\"us-printer\"]", "[\"mars-printer\"]", "$.notices[1].recipients", "*knows no recipient `mars-printer`*")]
    [TestCase("\"data\": [\"photo\"], \"validFor\"", "\"data\": [\"memories\"], \"validFor\"", "$.notices[0].data", "*knows no data category `memories`*")]
    [TestCase("\"P365D\"", "\"one year\"", "$.notices[0].validFor", "*`P365D`*")]
    [TestCase("\"version\": \"3\"", "\"version\": \"3\", \"colour\": \"red\"", "$.notices[0].colour", "*unknown*")]
    [TestCase("\"id\": \"printing-abroad\"", "\"id\": \"recommendations\"", "$.notices[1].id", "*there already*")]
    [TestCase("[\"provide-foreign\"]", "[\"provide-domestic\"]", "$.notices[1].foreign", "*does not ask to provide data there*")]
    [TestCase("\"measures\": { \"unavailableWithReason\"", "\"measures\": { \"other\"", "$.notices[1].foreign.measures.provided", "*Say one of the two*")]
    [TestCase("notices/1", "notices/2", "$.format", "*expected `pictier-consent/notices/1`*")]
    public void A_notice_that_says_too_little_or_too_much_is_refused_with_its_place(string old, string wrong, string path, string message)
    {
        var text = NoticeExamples.Text;
        text.Should().Contain(old);
        var first = text.IndexOf(old, StringComparison.Ordinal);
        var broken = string.Concat(text.AsSpan(0, first), wrong, text.AsSpan(first + old.Length));

        var errors = FluentActions.Invoking(() => NoticeBook.Parse(broken, NoticeExamples.Policy.Versions))
            .Should().Throw<InvalidDocumentException>().Which.Errors;

        errors.Should().Contain(e => e.Path == path).Which.Message.Should().Match(message);
    }
}
