using System.Text.Json;
using Pictier.Consent.Policies;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>The command line of <c>diff</c>.</summary>
public sealed class DiffCommandTests
{
    // Uses only, so that a comparison takes no time.
    private static PolicyDocument Plain => SmallPolicy.Document with { Recipients = [], OptOutFilings = [] };

    private static PolicyDocument Weaker => Plain with { Rules = SmallPolicy.Without("USE-3", LawIsJapanese).Rules };

    private static PolicyDocument WithPrinter => SmallPolicy.Document with
    {
        Recipients =
        [
            new RecipientDocument
            {
                Id = "printer",
                Kind = RecipientKind.Contractor,
                Country = "JP",
                Contract = new EntrustmentContractDocument
                {
                    From = SmallPolicy.Start,
                    Confidentiality = true,
                    SafetyMeasuresConfirmed = true,
                    Purposes = ["album"],
                    Data = ["photo"],
                    ReEntrustment = ReEntrustment.Prohibited,
                    OnwardProvisionProhibited = true,
                },
            },
        ],
        OptOutFilings = [],
    };

    [TestCase("human", "weaker")]
    [TestCase("markdown", "# What the new policy decides otherwise")]
    [TestCase("json", "pictier-consent/diff/1")]
    public void A_difference_is_told_in_every_format(string format, string told)
    {
        using var workspace = new Workspace();

        workspace.Run("diff", Old(workspace), New(workspace, Weaker), "--format", format).Should().Be(0);

        workspace.Standard.Should().Contain(told).And.Contain("required-by-law");
    }

    [TestCase("weaker", false, 1)]
    [TestCase("stronger", false, 0)]
    [TestCase("any", false, 1)]
    [TestCase("weaker", true, 0)]
    [TestCase("stronger", true, 1)]
    public void The_exit_code_is_that_of_the_changes_that_must_not_be(string failOn, bool reversed, int exitCode)
    {
        using var workspace = new Workspace();
        string[] files = [Old(workspace), New(workspace, Weaker)];

        workspace.Run(["diff", .. reversed ? files.Reverse() : files, "--fail-on", failOn]).Should().Be(exitCode);
    }

    [Test]
    public void Policies_that_decide_alike_give_0()
    {
        using var workspace = new Workspace();

        workspace.Run("diff", Old(workspace), New(workspace, Plain with { Version = "2" }), "--fail-on", "any").Should().Be(0);

        workspace.Standard.Should().Contain("No request is decided otherwise.");
    }

    [Test]
    public void Every_witness_is_decided_by_evaluate_as_it_is_told()
    {
        using var workspace = new Workspace();
        var (old, now, directory) = (Old(workspace), New(workspace, Weaker), workspace.PathOf("witnesses"));

        workspace.Run("diff", old, now, "--witnesses", directory, "--format", "json").Should().Be(0);

        var changes = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("changes").EnumerateArray().ToList();
        changes.Should().NotBeEmpty();
        foreach (var change in changes)
        {
            var name = Path.Combine(directory, change.GetProperty("id").GetString()!);
            foreach (var (policy, told) in new[] { (old, change.GetProperty("old")), (now, change.GetProperty("new")) })
            {
                workspace.Run("evaluate", "--policy", policy, "--ledger", name + ".ledger.jsonl", "--requests", name + ".requests.jsonl").Should().Be(0);
                var decided = workspace.Lines.Single();
                decided.GetProperty("effect").GetString().Should().Be(told.GetProperty("effect").GetString());
                decided.GetProperty("reason").GetString().Should().Be(told.GetProperty("reason").GetString());
            }
        }
    }

    [TestCase(null)]
    [TestCase("another-contractor")]
    public void What_is_entrusted_otherwise_is_told_whoever_else_there_is(string? withoutContract)
    {
        using var workspace = new Workspace();
        var before = withoutContract is null ? WithPrinter : WithPrinter with
        {
            Recipients = [new RecipientDocument { Id = withoutContract, Kind = RecipientKind.Contractor, Country = "JP" }, .. WithPrinter.Recipients],
        };
        var rule = Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules).Single(r => r.Id == "TP-6");
        var now = before with { Rules = [rule with { Conditions = [.. rule.Conditions.Where(c => c.Is != DataWithinContract)] }] };

        workspace.Run("diff", workspace.With("old.json", PolicyWriter.Write(before)), New(workspace, now), "--fail-on", "weaker").Should().Be(1);

        workspace.Standard.Should().Contain("was denied entrustment-excess-data 4.2, now allowed entrustment 3.1(5)");
    }

    [Test]
    public void A_file_that_is_not_valid_gives_2()
    {
        using var workspace = new Workspace();

        workspace.Run("diff", Old(workspace), workspace.With("no.json", "{}")).Should().Be(2);
        workspace.Run("diff", Old(workspace), workspace.PathOf("missing.json")).Should().Be(2);
    }

    [TestCase("diff")]
    [TestCase("diff a.json b.json --fail-on nothing")]
    [TestCase("diff a.json b.json --format sarif")]
    public void Wrong_usage_gives_64(string arguments)
    {
        using var workspace = new Workspace();

        workspace.Run(arguments.Split(' ')).Should().Be(64);
    }

    private static string Old(Workspace workspace) => workspace.With("old.json", PolicyWriter.Write(Plain));

    private static string New(Workspace workspace, PolicyDocument document) => workspace.With("new.json", PolicyWriter.Write(document));
}
