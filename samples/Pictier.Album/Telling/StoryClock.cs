namespace Pictier.Album.Telling;

/// <summary>A clock that stands where the story is. A service uses the system's, and registers none.</summary>
internal sealed class StoryClock : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset time) => now = time.ToUniversalTime();
}
