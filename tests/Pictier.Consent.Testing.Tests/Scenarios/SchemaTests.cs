using System.Text.Json.Nodes;
using NJsonSchema;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>The JSON Schema and the reader say the same of a file, as far as a schema can know.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ScenarioSchema.Text).GetAwaiter().GetResult();

    private static readonly string Folder = Repository.Path("tests", "Pictier.Consent.Testing.Tests", "Scenarios");

    // Read once: what is damaged is the scenario file.
    private static readonly ConsentPolicy Album = ConsentPolicy.Load(Repository.Path("samples", "Pictier.Album", "album.policy.json"));

    private static IEnumerable<string> Shipped => Directory
        .EnumerateFiles(Repository.Root, "*" + ScenarioFile.Extension, SearchOption.AllDirectories)
        .Select(Repository.RelativePath)
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "Bad" or "KnownToTheReader"));

    private static IEnumerable<string> Bad => NamesIn("Bad");

    private static IEnumerable<string> KnownToTheReader => NamesIn("KnownToTheReader");

    private static IEnumerable<Damage> Damages => Damage.To(File.ReadAllText(Path.Combine(Folder, "Good", "every-property.consent-test.json")));

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_file_is_valid_by_the_schema(string file) => IsValid(File.ReadAllText(Repository.Path(file))).Should().BeTrue();

    [TestCaseSource(nameof(Bad))]
    public void What_the_reader_rejects_in_a_file_the_schema_rejects_too(string name)
    {
        Approve("Bad", name);

        IsValid(File.ReadAllText(Path.Combine(Folder, "Bad", name))).Should().BeFalse();
    }

    [TestCaseSource(nameof(KnownToTheReader))]
    public void What_only_the_reader_can_know_the_schema_leaves_to_it(string name)
    {
        Approve("KnownToTheReader", name);

        IsValid(File.ReadAllText(Path.Combine(Folder, "KnownToTheReader", name))).Should().BeTrue();
    }

    [TestCaseSource(nameof(Damages))]
    public void Both_reject_a_file_that_is_damaged_in_one_place(Damage damage)
    {
        ArgumentNullException.ThrowIfNull(damage);

        (Reads(damage.Json), IsValid(damage.Json)).Should().Be((false, false));
    }

    [Test]
    public void The_schema_knows_every_reason_code_and_every_obligation()
    {
        var definitions = JsonNode.Parse(ScenarioSchema.Text)!["definitions"]!;

        Words(definitions["reason"]!["enum"]!).Should().Equal(ReasonCodes.All.Select(code => code.Name()));
        Words(definitions["expectation"]!["anyOf"]![1]!["properties"]!["obligations"]!["items"]!["enum"]!)
            .Should().Equal(Enum.GetValues<Obligation>().Select(obligation => obligation.Name()));
    }

    private static IEnumerable<string> Words(JsonNode words) => words.AsArray().Select(word => word!.GetValue<string>());

    private static IEnumerable<string> NamesIn(string folder) => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static void Approve(string folder, string name)
    {
        var file = Path.Combine(Folder, folder, name);
        var errors = FluentActions.Invoking(() => ScenarioFile.Load(file)).Should().Throw<InvalidDocumentException>().Which.Errors;
        Approval.Approve(Path.ChangeExtension(file, null), string.Join('\n', errors.Select(e => (e with { File = Path.GetFileName(e.File) }).ToString())) + "\n");
    }

    private static bool IsValid(string json) => Schema.Validate(json).Count == 0;

    private static bool Reads(string json)
    {
        var file = Path.Combine(Folder, "Good", $"damaged-{Environment.ProcessId}.json");
        File.WriteAllText(file, json);
        try
        {
            ScenarioFile.Load(file, Album);
            return true;
        }
        catch (InvalidDocumentException)
        {
            return false;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
