using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Policies;

/// <summary>Broken policies, contract sections 0, 1 and 7. A folder is a policy set, a file a policy by itself.</summary>
public sealed class PolicyErrorTests
{
    private const string Format = "Policies";

    private static IEnumerable<TestCaseData> Documents => BrokenDocuments.Of(Format);

    [TestCaseSource(nameof(Documents))]
    public void Every_error_of_a_broken_policy_is_reported_at_its_place(string document) =>
        BrokenDocuments.Approve(Format, document, ErrorsOf(BrokenDocuments.PathOf(Format, document)));

    [Test]
    public void Every_approved_text_has_its_broken_policy() => BrokenDocuments.Orphans(Format).Should().BeEmpty();

    private static IReadOnlyList<DocumentError> ErrorsOf(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).ToArray() : [path];
        var load = () => ConsentPolicy.Load(files);
        return load.Should().Throw<InvalidDocumentException>().Which.Errors;
    }
}
