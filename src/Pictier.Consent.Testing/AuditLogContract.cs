using System.Text;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Testing;

/// <summary>What every audit log must keep, as cases that any test framework can run.</summary>
/// <example>
/// With NUnit:
/// <code>
/// [TestCaseSource(typeof(AuditLogContract), nameof(AuditLogContract.Cases))]
/// public Task Keeps(AuditLogContractCase promise) => promise.Run(log, trail);
/// </code>
/// </example>
public static class AuditLogContract
{
    /// <summary>The promises that every log keeps.</summary>
    public static IReadOnlyList<AuditLogContractCase> Cases { get; } =
    [
        new("A new log is before its first entry", async (log, trail) =>
        {
            ExpectEqual(await AppendAsync(log).ConfigureAwait(false), default, "The head of an empty log");
            ExpectEqual((await ReadAsync(trail).ConfigureAwait(false)).Count, 0, "The entries of an empty log");
        }),
        new("What is appended is read again byte for byte in its order", async (log, trail) =>
        {
            string[] texts = ["{}", """{"entry":"写真  \u0041"}""", """{ "spaced" : [ 1 , 2 ] }"""];
            await AppendAsync(log, texts).ConfigureAwait(false);
            var read = (await ReadAsync(trail).ConfigureAwait(false)).Select(c => Encoding.UTF8.GetString(c.Entry.Utf8.Span)).ToList();
            Expect(read.SequenceEqual(texts), $"Appended was {string.Join(' ', texts)}, read was {string.Join(' ', read)}.");
        }),
        new("The head tells the place and the hash of the last entry", async (log, trail) =>
        {
            await AppendAsync(log, "{}").ConfigureAwait(false);
            var head = await AppendAsync(log, "{\"n\":1}", "{\"n\":2}").ConfigureAwait(false);
            ExpectEqual(head, (await ReadAsync(trail).ConfigureAwait(false))[^1].Head, "The head");
            ExpectEqual(head.Sequence, 3, "The place of the third entry");
        }),
        new("Nothing appended tells where the chain stands", async (log, _) =>
        {
            var head = await AppendAsync(log, "{}").ConfigureAwait(false);
            ExpectEqual(await AppendAsync(log).ConfigureAwait(false), head, "The head");
        }),
        new("The chain of several appends verifies", async (log, trail) =>
        {
            for (var i = 0; i < 5; i++)
            {
                await AppendAsync(log, "{}", "{}").ConfigureAwait(false);
            }

            await ExpectIntactAsync(trail, 10).ConfigureAwait(false);
        }),
        new("Entries appended at the same time make one chain that loses none", async (log, trail) =>
        {
            await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => AppendAsync(log, $"{{\"n\":{n}}}", $"{{\"m\":{n}}}").AsTask()))).ConfigureAwait(false);
            await ExpectIntactAsync(trail, 80).ConfigureAwait(false);
            var different = (await ReadAsync(trail).ConfigureAwait(false)).Select(c => Encoding.UTF8.GetString(c.Entry.Utf8.Span)).Distinct().Count();
            ExpectEqual(different, 80, "The different entries");
        }),
        new("A batch of many entries stays together", async (log, trail) =>
        {
            var many = Enumerable.Range(0, 3000).Select(n => $"{{\"n\":{n}}}").ToArray();
            await AppendAsync(log, many).ConfigureAwait(false);
            await ExpectIntactAsync(trail, 3000).ConfigureAwait(false);
        }),
        new("Reading goes on after a place", async (log, trail) =>
        {
            await AppendAsync(log, "{\"n\":1}", "{\"n\":2}", "{\"n\":3}").ConfigureAwait(false);
            var read = await ReadAsync(trail, after: 1).ConfigureAwait(false);
            Expect(read.Select(c => c.Sequence).SequenceEqual([2, 3]), $"Read after place 1 was {string.Join(' ', read.Select(c => c.Sequence))}.");
        }),
    ];

    private static ValueTask<AuditHead> AppendAsync(IAuditLog log, params string[] texts) =>
        log.AppendAsync([.. texts.Select(t => new AuditEntry(Encoding.UTF8.GetBytes(t)))]);

    private static async Task<List<ChainedEntry>> ReadAsync(IAuditTrail trail, long after = 0)
    {
        var read = new List<ChainedEntry>();
        await foreach (var chained in trail.ReadAsync(after).ConfigureAwait(false))
        {
            read.Add(chained);
        }

        return read;
    }

    private static async Task ExpectIntactAsync(IAuditTrail trail, long entries)
    {
        var verified = await AuditVerifier.VerifyAsync(trail, []).ConfigureAwait(false);
        Expect(verified.IsIntact, $"The chain does not verify: {string.Join(' ', verified.Findings.Select(f => f.Message))}");
        ExpectEqual(verified.Entries, entries, "The entries");
    }

    private static void Expect(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new ContractBrokenException(otherwise);
        }
    }

    private static void ExpectEqual<T>(T found, T expected, string what) =>
        Expect(EqualityComparer<T>.Default.Equals(found, expected), $"{what}: expected `{expected}`, found `{found}`.");
}
