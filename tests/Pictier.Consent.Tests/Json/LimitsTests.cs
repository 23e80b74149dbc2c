using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.Json;

/// <summary>The limits of the contract: on a file of JSON and on each line of JSON lines, each an option (sections 0 and 7).</summary>
public sealed class LimitsTests
{
    private const string Withdrawal = """{"event":"consent-withdrawn","subject":"s1","at":"2024-01-01T00:00:00Z"}""";

    [Test]
    public void The_defaults_are_those_of_the_contract() =>
        DocumentLimits.Default.Should().Be(new DocumentLimits { MaxBytes = 16 * 1024 * 1024, MaxDepth = 32, MaxItems = 100_000 });

    [Test]
    public void A_policy_of_exactly_the_limit_of_bytes_is_read() => Policy(new() { MaxBytes = Bytes(Album()) }).Should().NotThrow();

    [Test]
    public void A_policy_of_one_byte_more_is_not() =>
        ErrorOf(Policy(new() { MaxBytes = Bytes(Album()) - 1 })).Should().Be($"$: This is longer than the limit of {Bytes(Album()) - 1} bytes; shorten it, or raise the limit.");

    [Test]
    public void The_limit_of_bytes_is_for_each_line_of_a_ledger() =>
        Ledger($"{Withdrawal}\n{Withdrawal}\n", new() { MaxBytes = Bytes(Withdrawal) }).Should().NotThrow();

    [Test]
    public void A_line_that_is_too_long_is_an_error_and_the_next_one_is_read()
    {
        var read = Ledger($"{Withdrawal} \n{Withdrawal}x", new() { MaxBytes = Bytes(Withdrawal) });

        read.Should().Throw<InvalidDocumentException>().Which.Errors.Select(e => (e.Line, e.Column)).Should().Equal((1, 1), (2, 1));
    }

    [Test]
    public void A_line_of_exactly_the_limit_of_bytes_may_have_a_mark_no_more() =>
        Ledger('\uFEFF' + Withdrawal, new() { MaxBytes = Bytes(Withdrawal) }).Should().Throw<InvalidDocumentException>();

    [Test]
    public void The_limit_of_depth_counts_every_level()
    {
        var album = Album(""","dataCategories":[{"id":"photo","title":{"en":"Photo"}}]""");

        Policy(new() { MaxDepth = 4 }, album).Should().NotThrow();
        ErrorOf(Policy(new() { MaxDepth = 3 }, album)).Should().Be("$.dataCategories[0].title: This is nested deeper than the limit of 3 levels; nest less, or raise the limit.");
    }

    [Test]
    public void A_document_as_deep_as_the_default_is_read_and_fails_for_its_meaning_only() =>
        ErrorOf(Policy(DocumentLimits.Default, Album($""","x":{new string('[', 31)}{new string(']', 31)}"""))).Should().StartWith("$.x: The property `x` is unknown here");

    [Test]
    public void A_document_deeper_than_the_default_is_an_error_not_a_crash() =>
        ErrorOf(Policy(DocumentLimits.Default, Album($""","x":{new string('[', 100_000)}"""))).Should().Contain("limit of 32 levels");

    [Test]
    public void The_limit_of_items_is_for_each_array()
    {
        var album = Album(""","dataCategories":[{"id":"a"},{"id":"b"},{"id":"c"}],"purposes":[{"id":"p","clause":"none","data":["a","b","c"]}]""");

        Policy(new() { MaxItems = 3 }, album).Should().NotThrow();
        ErrorOf(Policy(new() { MaxItems = 2 }, album)).Should().Be("$.dataCategories: The array has more items than the limit of 2; shorten it, or raise the limit.");
    }

    [Test]
    public void The_limits_hold_for_requests() =>
        RequestLines.Read(Stream("""{"id":"q","data":["a","b"]}"""), "requests.jsonl", new() { MaxItems = 1 }).Single()
            .Errors.Should().ContainSingle().Which.Path.Should().Be("$.data");

    [Test]
    public void The_limits_hold_for_section_5_requests() =>
        SubjectRequestLines.Read(Stream("""{"id":"s","scope":{"data":["a"]}}"""), "requests.jsonl", new() { MaxDepth = 2 }).Single()
            .Errors.Should().ContainSingle().Which.Path.Should().Be("$.scope.data");

    [Test]
    public void A_request_that_is_too_long_is_a_line_that_is_not_valid() =>
        RequestLines.Read(Stream("""{"id":"q"}"""), "requests.jsonl", new() { MaxBytes = 9 }).Single()
            .Should().Match<RequestLine>(line => line.Request == null && line.Id == null && line.Errors.Count == 1);

    private static string Album(string more = "") =>
        $$"""{"format":"pictier-consent/policy/1","extends":"pictier/2020-10-01","id":"album","version":"1","effectiveFrom":"2020-10-01T00:00:00+09:00","controller":{"name":"GALLUSYS"}{{more}}}""";

    private static Action Policy(DocumentLimits limits, string? album = null) => () =>
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, album ?? Album());
            ConsentPolicy.Load([file], [], limits);
        }
        finally
        {
            File.Delete(file);
        }
    };

    private static Action Ledger(string lines, DocumentLimits limits) => () => ConsentLedger.Parse(lines, limits);

    private static string ErrorOf(Action read)
    {
        var error = read.Should().Throw<InvalidDocumentException>().Which.Errors.Should().ContainSingle().Which;
        return $"{error.Path}: {error.Message}";
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
