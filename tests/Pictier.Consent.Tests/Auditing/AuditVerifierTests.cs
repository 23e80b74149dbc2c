using System.Security.Cryptography;
using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

[TestFixture]
internal sealed class AuditVerifierTests
{
    private TamperedTrail log = null!;

    [SetUp]
    public void Ten_entries_are_recorded() => log = new TamperedTrail(Entries(10));

    [Test]
    public void A_link_is_the_hash_of_the_hash_before_and_the_bytes_of_the_entry()
    {
        var second = log.Chain[1];

        second.Hash.Bytes.ToArray().Should().Equal(SHA256.HashData([.. log.Chain[0].Hash.Bytes.Span, .. second.Entry.Utf8.Span]));
        log.Chain[0].Previous.ToString().Should().Be(new string('0', 64));
    }

    [Test]
    public async Task A_chain_as_it_was_written_is_intact()
    {
        var verified = await VerifyAsync();

        verified.IsIntact.Should().BeTrue();
        verified.Entries.Should().Be(10);
        verified.Head.Should().Be(log.Chain[^1].Head);
    }

    [Test]
    public async Task An_empty_chain_is_intact()
    {
        log.Chain.Clear();

        (await VerifyAsync()).IsIntact.Should().BeTrue();
    }

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(10)]
    public async Task A_changed_entry_is_found_with_its_place(int place)
    {
        Tamper(place, c => c with { Entry = new AuditEntry(c.Entry.Utf8.ToArray().Append((byte)' ').ToArray()) });

        (await VerifyAsync()).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.EntryChanged, Sequence = (long?)place });
    }

    [Test]
    public async Task An_entry_changed_together_with_its_hash_is_found_at_the_entry_after_it()
    {
        Tamper(4, c =>
        {
            var other = new AuditEntry("{}"u8.ToArray());
            return c with { Entry = other, Hash = AuditChain.Link(c.Previous, other) };
        });

        (await VerifyAsync()).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.EntriesRemoved, Sequence = (long?)5 });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_removed_entry_is_found_even_when_those_after_it_are_renumbered(bool renumbered)
    {
        log.Chain.RemoveAt(3);
        if (renumbered)
        {
            for (var i = 3; i < log.Chain.Count; i++)
            {
                log.Chain[i] = log.Chain[i] with { Sequence = i + 1 };
            }
        }

        (await VerifyAsync()).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Flaw = AuditFlaw.EntriesRemoved, Sequence = (long?)(renumbered ? 4 : 5) });
    }

    [Test]
    public async Task The_first_entries_cannot_be_removed_either()
    {
        log.Chain.RemoveRange(0, 2);

        (await VerifyAsync()).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.EntriesRemoved, Sequence = (long?)3 });
    }

    [Test]
    public async Task Entries_that_changed_places_are_found()
    {
        var (fourth, fifth) = (log.Chain[3], log.Chain[4]);
        log.Chain[3] = fifth with { Sequence = 4 };
        log.Chain[4] = fourth with { Sequence = 5 };

        var found = (await VerifyAsync()).Findings;

        found.Should().OnlyContain(f => f.Flaw == AuditFlaw.EntryMoved);
        found.Select(f => f.Sequence).Should().Equal(4, 5, 6);
    }

    [Test]
    public async Task Places_that_do_not_count_up_are_found()
    {
        Tamper(10, c => c with { Sequence = 12 });

        (await VerifyAsync()).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.EntryMoved, Sequence = (long?)12 });
    }

    [Test]
    public async Task A_chain_cut_after_a_checkpoint_is_found_where_it_ends()
    {
        var checkpoint = AuditCheckpoint.Of(log.Chain[7].Head, Now);
        log.Chain.RemoveRange(5, 5);

        (await VerifyAsync(checkpoint)).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.ChainTruncated, Sequence = (long?)5 });
    }

    [Test]
    public async Task A_chain_that_its_owner_wrote_anew_is_found_by_a_checkpoint_and_by_nothing_else()
    {
        var checkpoint = AuditCheckpoint.Of(log.Chain[7].Head, Now);
        var kept = log.Chain.Where(c => c.Sequence != 2).Select(c => c.Entry).ToList();
        log.Chain.Clear();
        log.Chain.AddRange(AuditChain.Extend(default, [.. kept, AuditEntry.Of(Recorded(Plain(Taro), Said.HistoryOf(Taro)))]));

        (await VerifyAsync()).IsIntact.Should().BeTrue();
        (await VerifyAsync(checkpoint)).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = AuditFlaw.ChainRewritten, Sequence = (long?)8 });
    }

    [Test]
    public async Task A_checkpoint_that_somebody_else_signed_counts_for_nothing()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = new AuditCheckpoint(99, default, Now).SignedWith(other);
        var authentic = AuditCheckpoint.Of(log.Chain[7].Head, Now).SignedWith(key);

        var verified = await AuditVerifier.VerifyAsync(log, [forged, authentic], key);

        verified.Findings.Should().ContainSingle().Which.Flaw.Should().Be(AuditFlaw.CheckpointNotAuthentic);
    }

    [Test]
    public void A_signature_covers_the_whole_checkpoint()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = AuditCheckpoint.Of(log.Chain[7].Head, Now).SignedWith(key);

        signed.IsSignedBy(key).Should().BeTrue();
        (signed with { Sequence = 9 }).IsSignedBy(key).Should().BeFalse();
        (signed with { Hash = default }).IsSignedBy(key).Should().BeFalse();
        (signed with { At = Now.AddTicks(1) }).IsSignedBy(key).Should().BeFalse();
        (signed with { Signature = null }).IsSignedBy(key).Should().BeFalse();
    }

    [Test]
    public void A_checkpoint_is_read_as_it_was_written()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = AuditCheckpoint.Of(log.Chain[7].Head, Now).SignedWith(key);
        using var lines = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(signed.Write() + "\n"));

        var read = AuditCheckpoint.Read(lines, "checkpoints").Should().ContainSingle().Subject;

        read.IsSignedBy(key).Should().BeTrue();
        read.Hash.Should().Be(signed.Hash);
        read.Sequence.Should().Be(8);
    }

    [Test]
    public void A_line_that_is_no_checkpoint_is_refused_with_its_line()
    {
        using var lines = new MemoryStream("""{"format":"pictier-consent/audit-checkpoint/1","seq":1,"hash":"12","at":"2026-11-22T03:00:00Z"}"""u8.ToArray());

        lines.Invoking(l => AuditCheckpoint.Read(l, "checkpoints")).Should().Throw<InvalidDocumentException>()
            .Which.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "checkpoints", Line = 1, Path = "$.hash" });
    }

    private void Tamper(int place, Func<ChainedEntry, ChainedEntry> change) => log.Chain[place - 1] = change(log.Chain[place - 1]);

    private ValueTask<AuditVerification> VerifyAsync(params AuditCheckpoint[] checkpoints) => AuditVerifier.VerifyAsync(log, checkpoints);
}
