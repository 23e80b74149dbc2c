using System.Text.RegularExpressions;
using Pictier.Consent.Receipts;

namespace Pictier.Consent.Tests.Receipts;

/// <summary>Receipts use terms that exist: of DPV 2.3, or of our own small vocabulary.</summary>
[TestFixture]
internal sealed partial class DpvTermsTests
{
    // Kept beside the repository, not in it; the other tests do not need it.
    private const string PublishedList = "../shared/reference/dpv.csv";

    [Test]
    public void The_terms_are_listed_once_in_order() =>
        ReceiptVocabulary.DpvTerms.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems().And.HaveCount(39);

    [Test]
    public void Every_term_is_in_the_published_list_where_that_is_at_hand_and_looks_like_one_elsewhere()
    {
        var list = Path.GetFullPath(PublishedList, Root());
        if (!File.Exists(list))
        {
            ReceiptVocabulary.DpvTerms.Should().OnlyContain(term => TermOfDpv().IsMatch(term));
            return;
        }

        var published = File.ReadLines(list).Select(line => Published().Match(line)).Where(m => m.Success).Select(m => m.Groups["term"].Value).ToHashSet();
        published.Should().HaveCountGreaterThan(1000).And.NotContain("ConsentTerminated").And.Contain(ReceiptVocabulary.DpvTerms);
    }

    [Test]
    public void What_is_written_uses_the_listed_terms_and_every_one_of_them()
    {
        var (dpv, own) = Written();

        dpv.Should().BeEquivalentTo(ReceiptVocabulary.DpvTerms);
        own.Should().BeEquivalentTo(ReceiptVocabulary.OwnTerms.Keys);
    }

    [Test]
    public void Each_of_our_own_terms_says_what_it_means() => ReceiptVocabulary.OwnTerms.Values.Should().OnlyContain(meaning => meaning.EndsWith('.'));

    private static (HashSet<string> Dpv, HashSet<string> Own) Written()
    {
        var dpv = new HashSet<string>();
        var own = new HashSet<string>();
        foreach (var history in ReceiptExamples.Random(40).Append(ReceiptExamples.Full))
        {
            foreach (Match match in Term().Matches(ConsentReceiptWriter.Write(ReceiptExamples.Of(history))))
            {
                (match.Groups["vocabulary"].Value == "dpv" ? dpv : own).Add(match.Groups["term"].Value);
            }
        }

        return (dpv, own);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pictier.Consent.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("""^"[^"]*","[^"]*","https://w3id\.org/dpv#(?<term>[A-Za-z]+)",""")]
    private static partial Regex Published();

    // Classes are named with a capital; properties say what something has or is.
    [GeneratedRegex("^([A-Z][A-Za-z]+|has[A-Z][A-Za-z]+|is[A-Z][A-Za-z]+)$")]
    private static partial Regex TermOfDpv();

    [GeneratedRegex("\"(?<vocabulary>dpv|pc):(?<term>[A-Za-z0-9]+)\"")]
    private static partial Regex Term();
}
