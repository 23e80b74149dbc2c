using Pictier.Consent.Requests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Requests;

/// <summary>Broken lines of requests, contract sections 0, 3 and 7.</summary>
public sealed class RequestErrorTests
{
    private const string Format = "Requests";

    private static IEnumerable<TestCaseData> Documents => BrokenDocuments.Of(Format);

    [TestCaseSource(nameof(Documents))]
    public void Every_error_of_a_broken_request_is_reported_at_its_place(string document) =>
        BrokenDocuments.Approve(Format, document, Lines(document).SelectMany(line => line.Errors));

    [TestCaseSource(nameof(Documents))]
    public void A_broken_request_is_never_a_request(string document) =>
        Lines(document).Should().OnlyContain(line => line.Request == null && line.Errors.Count > 0);

    [Test]
    public void Every_approved_text_has_its_broken_requests() => BrokenDocuments.Orphans(Format).Should().BeEmpty();

    private static List<RequestLine> Lines(string document)
    {
        using var stream = File.OpenRead(BrokenDocuments.PathOf(Format, document));
        return [.. RequestLines.Read(stream, document)];
    }
}
