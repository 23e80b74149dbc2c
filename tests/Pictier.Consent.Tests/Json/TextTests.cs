using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Tests.Json;

/// <summary>Bytes before they are words: marks, line ends, broken Unicode, places (contract sections 0 and 7).</summary>
public sealed class TextTests
{
    private const string Withdrawal = """{"event":"consent-withdrawn","subject":"s1","at":"2024-01-01T00:00:00Z"}""";

    private const string Policy = """
        {
          "format": "pictier-consent/policy/1",
          "extends": "pictier/2020-10-01",
          "id": "album",
          "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00"
        }
        """;

    [Test]
    public void A_byte_order_mark_before_a_policy_is_skipped() =>
        ConsentPolicy.Parse('\uFEFF' + Policy).Versions.Should().ContainSingle();

    [Test]
    public void A_byte_order_mark_before_json_lines_is_skipped() =>
        ConsentLedger.Parse('\uFEFF' + Withdrawal).Events.Should().ContainSingle();

    [Test]
    public void A_byte_order_mark_takes_no_column() =>
        ErrorsOf('\uFEFF' + """{"colour":"red",""" + Withdrawal[1..]).Should().ContainSingle()
            .Which.Should().Match<DocumentError>(e => e.Line == 1 && e.Column == 2);

    [Test]
    public void Lines_may_end_as_on_windows() =>
        ConsentLedger.Parse($"{Withdrawal}\r\n{Withdrawal}\r\n").Events.Should().HaveCount(2);

    [Test]
    public void A_policy_may_have_line_ends_as_on_windows() =>
        ConsentPolicy.Parse(Policy.ReplaceLineEndings("\r\n")).Versions.Should().ContainSingle();

    [Test]
    public void The_last_line_needs_no_end() => ConsentLedger.Parse($"{Withdrawal}\n{Withdrawal}").Events.Should().HaveCount(2);

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase(" \t\r\n \r\n")]
    [TestCase("\uFEFF\n")]
    public void Blank_lines_are_skipped(string blank) => ConsentLedger.Parse(blank).Events.Should().BeEmpty();

    [Test]
    public void Blank_lines_count_as_lines() =>
        ErrorsOf($"\n \r\n{Withdrawal}\n\nnonsense\n").Should().ContainSingle().Which.Line.Should().Be(5);

    [Test]
    public void Columns_count_characters_not_bytes() =>
        ErrorsOf("""{"subject":"写真","event":"consent-withdrawn","at":"2024-01-01T00:00:00Z","色":"赤","x":1}""")
            .Select(e => e.Column).Should().Equal(73, 81);

    [Test]
    public void Places_are_right_whatever_the_order_in_which_errors_are_found() =>
        ErrorsOf("""{"colour":"赤","at":"now","subject":" ","event":"consent-withdrawn","at":"later"}""")
            .Select(e => e.Column).Should().Equal(2, 20, 36, 68);

    [Test]
    public void A_bad_byte_is_reported_where_it_stands_and_reading_goes_on()
    {
        byte[] line = [.. """{"event":"consent-withdrawn","at":"2024-01-01","subject":" """u8[..^1], 0xC3, 0x28, .. "\"}"u8];
        using var stream = new MemoryStream(line);
        var read = () => ConsentLedger.Read(stream, "ledger.jsonl");

        read.Should().Throw<InvalidDocumentException>().Which.Errors.Select(e => e.Path).Should().Equal("$.at", "$.subject");
    }

    [Test]
    public void A_request_is_read_whatever_the_order_of_its_properties()
    {
        var straight = Read("""{"id":"q","at":"2024-01-01T00:00:00Z","operation":"provide","subject":"s1","purpose":"p","data":["d"],"recipient":"r","claims":[{"kind":"required-by-law","statute":"x"}]}""");
        var reversed = Read("""{"claims":[{"statute":"x","kind":"required-by-law"}],"recipient":"r","data":["d"],"purpose":"p","subject":"s1","operation":"provide","at":"2024-01-01T00:00:00Z","id":"q"}""");

        reversed.Should().BeEquivalentTo(straight, options => options.ComparingRecordsByMembers());
    }

    [Test]
    public void The_name_of_the_file_is_in_every_error()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        var read = () => ConsentLedger.Read(stream, "people.jsonl");

        read.Should().Throw<InvalidDocumentException>().Which.Errors.Should().OnlyContain(e => e.File == "people.jsonl");
    }

    [Test]
    public void The_exception_lists_every_error()
    {
        var load = () => ConsentPolicy.Parse("""{"format":"pictier-consent/policy/1","extends":"pictier/2020-10-01"}""");

        var exception = load.Should().Throw<InvalidDocumentException>().Which;
        exception.Errors.Should().HaveCount(3);
        exception.Errors.Should().OnlyContain(e => exception.Message.Contains(e.ToString(), StringComparison.Ordinal));
    }

    private static IReadOnlyList<DocumentError> ErrorsOf(string lines)
    {
        var parse = () => ConsentLedger.Parse(lines);
        return parse.Should().Throw<InvalidDocumentException>().Which.Errors;
    }

    private static ProcessingRequest? Read(string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        return RequestLines.Read(stream, "requests.jsonl").Single().Request;
    }
}
