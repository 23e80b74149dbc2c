using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

[TestFixture]
internal sealed class AuditFileTests
{
    private string path = null!;

    [SetUp]
    public void A_new_file() => path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"audit-{TestContext.CurrentContext.Test.ID}.jsonl");

    [TearDown]
    public void The_files_are_removed()
    {
        File.Delete(path);
        File.Delete($"{path}.lock");
    }

    [Test]
    public async Task What_is_appended_is_read_again_in_its_order_with_its_bytes()
    {
        var entries = Entries(3);
        using var log = AuditFile.Open(path);

        var head = await log.AppendAsync(entries);

        var read = await ReadAsync();
        read.Select(c => c.Entry.Utf8.ToArray()).Should().BeEquivalentTo(entries.Select(e => e.Utf8.ToArray()), o => o.WithStrictOrdering());
        read.Select(c => c.Sequence).Should().Equal(1, 2, 3);
        head.Should().Be(read[^1].Head);
    }

    [Test]
    public async Task The_chain_goes_on_where_it_stood_when_the_file_is_opened_again()
    {
        await AppendAsync(2);
        await AppendAsync(2);

        var verified = await AuditVerifier.VerifyAsync(AuditFile.Trail(path), []);

        verified.Should().BeEquivalentTo(new { Entries = 4, IsIntact = true });
    }

    [Test]
    public async Task A_last_line_that_a_crash_cut_short_is_as_if_it_had_never_been()
    {
        await AppendAsync(2);
        await File.AppendAllTextAsync(path, """{"seq":3,"previous":"00""");

        (await AuditVerifier.VerifyAsync(AuditFile.Trail(path), [])).Should().BeEquivalentTo(new { Entries = 2, IsIntact = true });
        await AppendAsync(1);
        (await AuditVerifier.VerifyAsync(AuditFile.Trail(path), [])).Should().BeEquivalentTo(new { Entries = 3, IsIntact = true });
    }

    [Test]
    public async Task A_file_that_one_process_appends_to_cannot_be_appended_to_by_another()
    {
        using var log = AuditFile.Open(path);
        await log.AppendAsync(Entries(1));

        this.Invoking(_ => AuditFile.Open(path)).Should().Throw<IOException>();
    }

    [Test]
    public async Task A_file_that_does_not_end_with_an_entry_is_not_appended_to()
    {
        await File.WriteAllTextAsync(path, "something else\n");

        this.Invoking(_ => AuditFile.Open(path)).Should().Throw<InvalidDocumentException>();
    }

    [Test]
    public async Task A_changed_byte_is_found_with_its_place()
    {
        await AppendAsync(3);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("person-2", "person-9"));

        (await AuditVerifier.VerifyAsync(AuditFile.Trail(path), [])).Findings
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.EntryChanged, Sequence = (long?)2 });
    }

    [Test]
    public async Task A_line_that_is_no_entry_is_found_where_it_stands()
    {
        await AppendAsync(2);
        var lines = await File.ReadAllLinesAsync(path);
        await File.WriteAllTextAsync(path, $"{lines[0]}\nrubbish\n{lines[1]}\n");

        (await AuditVerifier.VerifyAsync(AuditFile.Trail(path), [])).Findings
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.Unreadable, Sequence = (long?)2 });
    }

    [Test]
    public async Task Nothing_appended_tells_where_the_chain_stands()
    {
        using var log = AuditFile.Open(path);
        var head = await log.AppendAsync(Entries(2));

        (await log.AppendAsync([])).Should().Be(head);
        (await ReadAsync()).Should().HaveCount(2);
    }

    [Test]
    public async Task Entries_appended_at_the_same_time_make_one_chain()
    {
        using var log = AuditFile.Open(path);
        var entry = Entries(1);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => log.AppendAsync(entry).AsTask())));

        (await AuditVerifier.VerifyAsync(AuditFile.Trail(path), [])).Should().BeEquivalentTo(new { Entries = 50, IsIntact = true });
    }

    private async Task AppendAsync(int count)
    {
        using var log = AuditFile.Open(path);
        await log.AppendAsync(Entries(count));
    }

    private async Task<List<ChainedEntry>> ReadAsync()
    {
        var read = new List<ChainedEntry>();
        await foreach (var chained in AuditFile.Trail(path).ReadAsync())
        {
            read.Add(chained);
        }

        return read;
    }
}
