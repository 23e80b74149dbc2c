using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Compliance;

/// <summary>
/// Writes the pseudonym of a principal in place of the id, the same as in the audit trail, so that what happened to one person can be
/// followed by whoever has the key. Without a key the id is erased.
/// </summary>
internal sealed class PersonRedactor(IOptions<ConsentOptions> options) : Redactor
{
    private readonly SubjectPseudonyms? pseudonyms = options.Value.Audit.PseudonymKey is { } key ? new SubjectPseudonyms(key) : null;

    public override int GetRedactedLength(ReadOnlySpan<char> input) => Pseudonym(input).Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        var pseudonym = Pseudonym(source);
        pseudonym.CopyTo(destination);
        return pseudonym.Length;
    }

    private string Pseudonym(ReadOnlySpan<char> id) => pseudonyms is null || id.IsEmpty ? string.Empty : pseudonyms.Of(new DataSubjectId(id.ToString())).Value;
}
