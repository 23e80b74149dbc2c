using Pictier.Consent.Notices;

namespace Pictier.Consent.Testing;

/// <summary>What every store of notices served must keep, as cases that any test framework can run.</summary>
/// <example>
/// With NUnit:
/// <code>
/// [TestCaseSource(typeof(ServedNoticesContract), nameof(ServedNoticesContract.Cases))]
/// public Task Keeps(ServedNoticesContractCase promise) => promise.Run(store);
/// </code>
/// </example>
public static class ServedNoticesContract
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly DataSubjectId Hanako = new("hanako");
    private static readonly DataSubjectId Kenji = new("kenji");

    /// <summary>The promises that every store keeps.</summary>
    public static IReadOnlyList<ServedNoticesContractCase> Cases { get; } =
    [
        new("Nothing was served at first", async store =>
            Expect(await store.FindAsync(Hanako, "s1").ConfigureAwait(false) is null, "Found was a notice that nobody was shown.")),
        new("What was served is found word for word", async store =>
        {
            var served = Served("s1", Hanako, "写真 <b>&amp;</b> \"\r\n\n…");
            await store.AppendAsync(served).ConfigureAwait(false);
            ExpectSame(await store.FindAsync(Hanako, "s1").ConfigureAwait(false), served);
        }),
        new("The time is kept to 100 nanoseconds", async store =>
        {
            var served = Served("s1", Hanako, "text") with { At = At.AddTicks(1) };
            await store.AppendAsync(served).ConfigureAwait(false);
            ExpectSame(await store.FindAsync(Hanako, "s1").ConfigureAwait(false), served);
        }),
        new("What was served to one person is not found for another", async store =>
        {
            await store.AppendAsync(Served("s1", Hanako, "text")).ConfigureAwait(false);
            Expect(await store.FindAsync(Kenji, "s1").ConfigureAwait(false) is null, "What was served to one person was found for another.");
        }),
        new("What was kept stays as it is", async store =>
        {
            var first = Served("s1", Hanako, "first");
            await store.AppendAsync(first).ConfigureAwait(false);
            await store.AppendAsync(Served("s1", Hanako, "second")).ConfigureAwait(false);
            await store.AppendAsync(Served("s1", Kenji, "third")).ConfigureAwait(false);
            ExpectSame(await store.FindAsync(Hanako, "s1").ConfigureAwait(false), first);
        }),
        new("The same words may be served to many", async store =>
        {
            await store.AppendAsync(Served("s1", Hanako, "text")).ConfigureAwait(false);
            await store.AppendAsync(Served("s2", Kenji, "text")).ConfigureAwait(false);
            ExpectSame(await store.FindAsync(Kenji, "s2").ConfigureAwait(false), Served("s2", Kenji, "text"));
        }),
        new("The same words may be served to many at the same time", async store =>
        {
            var people = Enumerable.Range(0, 20).Select(n => Served($"s{n}", new($"person-{n}"), "text")).ToList();
            await Task.WhenAll(people.Select(p => Task.Run(() => store.AppendAsync(p).AsTask()))).ConfigureAwait(false);
            foreach (var served in people)
            {
                ExpectSame(await store.FindAsync(served.DataSubject, served.Id).ConfigureAwait(false), served);
            }
        }),
    ];

    private static ServedNotice Served(string id, DataSubjectId person, string text) => new()
    {
        Id = id,
        DataSubject = person,
        At = At,
        KnownSequence = 7,
        Shown = new ShownNotice("newsletter", "3", NoticeLanguages.Japanese, "お知らせ", text, [new NoticePart("利用目的", ["メールマガジン", "おすすめ"]), new NoticePart("提供先", [])]),
    };

    private static void ExpectSame(ServedNotice? found, ServedNotice expected)
    {
        Expect(found is not null, "What was served is not found.");
        Expect(
            found!.Id == expected.Id && found.DataSubject == expected.DataSubject && found.At == expected.At && found.KnownSequence == expected.KnownSequence,
            "What was served is found otherwise than it was kept.");
        Expect(found.Shown.Json == expected.Shown.Json, $"Kept was {expected.Shown.Json}, found was {found.Shown.Json}.");
    }

    private static void Expect(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new ContractBrokenException(otherwise);
        }
    }
}
