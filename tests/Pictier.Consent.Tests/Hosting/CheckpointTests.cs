using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class CheckpointTests
{
    private InMemoryAuditLog log = null!;
    private string checkpoints = null!;
    private string key = null!;

    [SetUp]
    public void A_key()
    {
        var stem = Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.ID);
        (checkpoints, key) = ($"{stem}.checkpoints.jsonl", $"{stem}.pem");
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(key, made.ExportECPrivateKeyPem());
        log = new InMemoryAuditLog();
    }

    [TearDown]
    public void Both_files_are_removed()
    {
        File.Delete(checkpoints);
        File.Delete(key);
    }

    [Test]
    public async Task Checkpoints_are_taken_at_their_interval_and_at_the_end_and_are_signed()
    {
        var time = new FakeTimeProvider(Now);
        await using (var services = Services(log, o => (o.Audit.CheckpointFile, o.Audit.CheckpointKeyFile) = (checkpoints, key), time: time))
        {
            await services.EvaluateAsync(Advertise(Hanako));
            await services.EvaluateAsync(Advertise(Hanako));
            time.Advance(TimeSpan.FromMinutes(10));
            await services.EvaluateAsync(Advertise(Hanako));
            await services.EvaluateAsync(Advertise(Hanako));
        }

        var taken = Read();
        using var signer = ECDsa.Create();
        signer.ImportFromPem(await File.ReadAllTextAsync(key));
        taken.Select(c => c.Sequence).Should().Equal(1, 3, 5);
        taken.Should().OnlyContain(c => c.IsSignedBy(signer));
        (await AuditVerifier.VerifyAsync(log, taken, signer)).IsIntact.Should().BeTrue();
    }

    [Test]
    public async Task A_checkpoint_that_cannot_be_written_denies_nothing()
    {
        await using var services = Services(log, o => o.Audit.CheckpointFile = Path.Combine("no-such-folder", "checkpoints.jsonl"));

        (await services.EvaluateAsync(Advertise(Hanako))).IsAllowed.Should().BeTrue();
    }

    private IReadOnlyList<AuditCheckpoint> Read()
    {
        using var lines = File.OpenRead(checkpoints);
        return AuditCheckpoint.Read(lines, checkpoints);
    }
}
