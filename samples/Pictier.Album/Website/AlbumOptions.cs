namespace Pictier.Album.Website;

/// <summary>What the operator of the album may set, in the configuration section <c>Album</c> (or on the command line: <c>--Album:Data DIRECTORY</c>).</summary>
internal sealed class AlbumOptions
{
    public const string Section = "Album";

    /// <summary>Where people, pictures, orders and the consent ledger are kept.</summary>
    public string Data { get; set; } = Path.Combine(Path.GetTempPath(), "pictier-album");

    /// <summary>The connection string of PostgreSQL, for the ledger; null: a SQLite file beside the pictures.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>Whether demo people and their pictures are there from the start, and may be signed in as without a password.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>How often the jobs look for work.</summary>
    public TimeSpan JobInterval { get; set; } = TimeSpan.FromSeconds(2);

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Data, name)).FullName;
}
