using System.Text.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Receipts;

namespace Pictier.Consent.Tests.Receipts;

[TestFixture]
internal sealed class ConsentReceiptTests
{
    [Test]
    public void A_history_with_everything_is_read_as_it_was_written() => ReadsTheSame(ReceiptExamples.Full);

    [Test]
    public void The_receipt_of_somebody_who_said_nothing_is_empty()
    {
        var read = ConsentReceiptReader.Read(ConsentReceiptWriter.Write(ReceiptExamples.Of(ConsentHistory.Empty)));

        read.History.Events.Should().BeEmpty();
        read.DataSubject.Value.Should().Be("hanako");
    }

    [Test]
    public void Random_histories_are_read_as_they_were_written()
    {
        var histories = ReceiptExamples.Random(60).ToList();
        histories.Count.Should().BeGreaterThan(100);

        histories.ForEach(ReadsTheSame);
    }

    [Test]
    public void The_frame_of_the_receipt_is_read_as_it_was_written()
    {
        var receipt = ReceiptExamples.Of(ReceiptExamples.Full);

        var read = ConsentReceiptReader.Read(ConsentReceiptWriter.Write(receipt));

        (read.Id, read.IssuedAt, read.DataSubject, read.Controller).Should().Be((receipt.Id, receipt.IssuedAt, receipt.DataSubject, receipt.Controller));
    }

    [Test]
    public void A_consent_is_a_record_that_other_software_understands()
    {
        using var json = JsonDocument.Parse(ConsentReceiptWriter.Write(ReceiptExamples.Of(ReceiptExamples.Full)));
        var consent = json.RootElement.GetProperty("pc:events")[0];

        json.RootElement.GetProperty("dct:conformsTo").GetProperty("@id").GetString().Should().Be("https://w3id.org/dpv/schema/dpv-27560#receipt");
        consent.GetProperty("dpv:hasConsentStatus").GetProperty("@id").GetString().Should().Be("dpv:ConsentGiven");
        consent.GetProperty("dpv:hasNotice").GetProperty("pc:sha256").GetString().Should().Be("ab12");
        consent.GetProperty("dpv:isIndicatedBy").GetProperty("@type").GetString().Should().Be("dpv:Representative");
        consent.GetProperty("dpv:hasProcess").GetProperty("dpv:hasPurpose")[1].GetProperty("dct:identifier").GetString().Should().Be("写真");
    }

    [TestCase("\"https://w3id.org/dpv#\"", "\"https://example.org/other#\"", "$.@context.dpv")]
    [TestCase("dpv:ConsentRefused", "dpv:ConsentTerminated", "$.pc:events[2].dpv:hasConsentStatus.@id")]
    [TestCase("\"pc:evidence\"", "\"pc:evident\"", "$.pc:events[0].pc:evident")]
    [TestCase("\"dct:replaces\": \"c1\"", "\"dct:replaces\": \"c9\"", "$.pc:events[1]")]
    public void What_no_receipt_says_is_refused_with_its_place(string written, string read, string path)
    {
        var text = ConsentReceiptWriter.Write(ReceiptExamples.Of(ReceiptExamples.Full));
        text.Should().Contain(written);

        var reading = () => ConsentReceiptReader.Read(text.Replace(written, read));

        reading.Should().Throw<InvalidDocumentException>().Which.Errors.Should().Contain(e => e.Path == path);
    }

    private static void ReadsTheSame(ConsentHistory history)
    {
        var read = ConsentReceiptReader.Read(ConsentReceiptWriter.Write(ReceiptExamples.Of(history)));

        read.History.Events.Select(EventWriter.Write).Should().Equal(history.Events.Select(EventWriter.Write));
    }
}
