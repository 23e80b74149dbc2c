using System.Security.Cryptography;
using System.Text;

namespace Pictier.Consent.Policies;

/// <summary>The published wording of a policy, supplied by a service that has it, and verified against the hashes of a rulebook.</summary>
/// <remarks>The wording is not part of this library. A line is taken as it stands, line breaks as line feeds.</remarks>
public sealed class PublishedText
{
    private readonly string[] lines;

    private PublishedText(string[] lines) => this.lines = lines;

    /// <summary>The text of a published policy.</summary>
    public static PublishedText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PublishedText(text.ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>The wording of the clause; null when the clause was never published or the text is not the one that was hashed.</summary>
    public string? WordingOf(ClauseDocument clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (clause.Published is not { } place || place.FirstLine < 1 || place.LastLine > lines.Length)
        {
            return null;
        }

        var wording = string.Join('\n', lines[(place.FirstLine - 1)..place.LastLine]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)));
        return hash == place.Sha256 ? wording : null;
    }

    /// <summary>The clauses of the rulebook whose wording this text does not have as it was hashed; empty when all do.</summary>
    public IReadOnlyList<ClauseDocument> Mismatches(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return [.. rulebook.Clauses.Where(c => c.Published is not null && WordingOf(c) is null)];
    }
}
