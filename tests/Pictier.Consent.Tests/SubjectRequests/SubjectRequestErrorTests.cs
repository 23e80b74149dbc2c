using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>Broken lines of section 5 requests, contract sections 0, 5 and 7.</summary>
public sealed class SubjectRequestErrorTests
{
    private const string Format = "SubjectRequests";

    private static IEnumerable<TestCaseData> Documents => BrokenDocuments.Of(Format);

    [TestCaseSource(nameof(Documents))]
    public void Every_error_of_a_broken_request_is_reported_at_its_place(string document) =>
        BrokenDocuments.Approve(Format, document, Lines(document).SelectMany(line => line.Errors));

    [TestCaseSource(nameof(Documents))]
    public void A_broken_request_is_never_a_request(string document) =>
        Lines(document).Should().OnlyContain(line => line.Request == null && line.Errors.Count > 0);

    [Test]
    public void Every_approved_text_has_its_broken_requests() => BrokenDocuments.Orphans(Format).Should().BeEmpty();

    private static List<SubjectRequestLine> Lines(string document)
    {
        using var stream = File.OpenRead(BrokenDocuments.PathOf(Format, document));
        return [.. SubjectRequestLines.Read(stream, document)];
    }
}
