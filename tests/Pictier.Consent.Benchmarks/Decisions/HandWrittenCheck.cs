namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>What a team writes when it has no engine: a dictionary of consents and some ifs. It checks far less, and gives no reason.</summary>
internal sealed class HandWrittenCheck
{
    private readonly Dictionary<string, Consent[]> consents = new()
    {
        ["hanako"] = [new("recommendations", ["photo", "email"], AlbumWorld.Now.AddDays(-300), null)],
        ["taro"] = [new("recommendations", ["photo", "email"], AlbumWorld.Now.AddDays(-300), AlbumWorld.Now.AddDays(-270))],
    };

    internal bool IsAllowed(string subject, string purpose, string[] data, DateTimeOffset at)
    {
        if (purpose == "album")
        {
            return true;
        }

        return consents.TryGetValue(subject, out var given) && given.Any(c =>
            c.Purpose == purpose && data.All(c.Data.Contains) && c.At < at && (c.WithdrawnAt is null || at < c.WithdrawnAt));
    }

    private sealed record Consent(string Purpose, HashSet<string> Data, DateTimeOffset At, DateTimeOffset? WithdrawnAt);
}
