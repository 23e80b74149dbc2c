namespace Pictier.Album.Website;

/// <summary>Replaces a file as a whole: a crash leaves the old one or the new one.</summary>
internal static class AtomicFile
{
    public static void Write(string path, byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
