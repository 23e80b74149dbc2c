using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Json;

/// <summary>No error repeats the id of a principal, whatever is wrong with the document (contract section 4).</summary>
public sealed class PrincipalIdsTests
{
    private const string Canary = "canary";

    // Each is a way in which an id of a person, or a line with one, can be broken.
    private static readonly string[] BrokenIds =
    [
        "\"canary \"", "\" canary\"", "\"canary\\u0000\"", "\"canary\\ud83d\"", "[\"canary\"]", "{\"canary\":1}",
        "\"canary" + new string('x', 200) + "\"", "'canary'", "canary", "tcanary", "ncanary", "\"canary\ny\"", "\"canary\\x\"", "\"canary", "-canary",
    ];

    private static readonly string[] BrokenLines = ["canary,consent-given", "\"canary\"", "tru canary", "{\"subject\":\"canary\"", "{\"subject\":\"canary\"} canary", "false canary"];

    private static IEnumerable<string> Lines => BrokenIds.Select(id => $$"""{"subject":{{id}},"id":"q1","at":"2024-01-01T00:00:00Z"}""").Concat(BrokenLines);

    [TestCaseSource(nameof(Lines))]
    public void An_error_of_a_ledger_never_repeats_the_principal(string line)
    {
        var parse = () => ConsentLedger.Parse(line);

        parse.Should().Throw<InvalidDocumentException>().Which.Message.Should().NotContain(Canary);
    }

    [TestCaseSource(nameof(Lines))]
    public void An_error_of_a_request_never_repeats_the_principal(string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        string[] decisions = [.. RequestLines.Read(stream, "requests.jsonl").Select(DecisionWriter.WriteInvalid)];

        decisions.Should().NotBeEmpty().And.OnlyContain(decision => !decision.Contains(Canary));
    }

    [TestCaseSource(nameof(Lines))]
    public void An_error_of_a_section_5_request_never_repeats_the_principal(string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        string[] answers = [.. SubjectRequestLines.Read(stream, "requests.jsonl").Select(SubjectRequestWriter.WriteInvalid)];

        answers.Should().NotBeEmpty().And.OnlyContain(answer => !answer.Contains(Canary));
    }

    [TestCase("Ledger")]
    [TestCase("Requests")]
    [TestCase("SubjectRequests")]
    public void No_approved_error_repeats_a_principal_of_its_document(string format)
    {
        var files = Directory.GetFiles(Repository.TestPath(format, "Errors"));

        files.Where(file => file.EndsWith(".jsonl", StringComparison.Ordinal)).Should().Contain(file => File.ReadAllText(file).Contains(Canary));
        files.Where(file => file.EndsWith(".txt", StringComparison.Ordinal)).Should().NotContain(file => File.ReadAllText(file).Contains(Canary));
    }
}
