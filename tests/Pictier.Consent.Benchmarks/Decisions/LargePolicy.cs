using Pictier.Consent.Policies;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>The album's policy, grown to 1,000 purposes and 500 rules: the built-in rules over and over, behind the ones that it has.</summary>
internal static class LargePolicy
{
    private const int Purposes = 1000;
    private const int Rules = 500;

    internal static readonly PolicyDocument Document = Grown(AlbumWorld.Policy.Versions[0]);

    internal static readonly string Text = PolicyWriter.Write(Document);

    private static PolicyDocument Grown(PolicyDocument album)
    {
        var builtIn = Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules).ToList();
        var purposes = Enumerable.Range(0, Purposes - album.Purposes.Count)
            .Select(n => album.Purposes[0] with { Id = $"purpose-{n:D4}", PublishedAt = album.EffectiveFrom.AddHours(n) });
        var rules = Enumerable.Range(0, Rules - builtIn.Count)
            .Select(n => builtIn[n % builtIn.Count] with { Id = $"{builtIn[n % builtIn.Count].Id}-{n}", Order = 1000 + n });
        return album with { Purposes = [.. album.Purposes, .. purposes], Rules = [.. rules] };
    }
}
