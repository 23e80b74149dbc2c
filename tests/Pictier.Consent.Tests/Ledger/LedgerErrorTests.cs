using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>Broken ledgers, contract sections 0, 2 and 7.</summary>
public sealed class LedgerErrorTests
{
    private const string Format = "Ledger";

    private static IEnumerable<TestCaseData> Documents => BrokenDocuments.Of(Format);

    [TestCaseSource(nameof(Documents))]
    public void Every_error_of_a_broken_ledger_is_reported_at_its_place(string document)
    {
        var load = () => ConsentLedger.Load(BrokenDocuments.PathOf(Format, document));

        BrokenDocuments.Approve(Format, document, load.Should().Throw<InvalidDocumentException>().Which.Errors);
    }

    [Test]
    public void Every_approved_text_has_its_broken_ledger() => BrokenDocuments.Orphans(Format).Should().BeEmpty();
}
