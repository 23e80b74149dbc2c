using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Auditing;

/// <summary>How the entries of one kind of decision are written: what is the same in all of them as bytes, with places for what differs.</summary>
/// <remarks>
/// Nothing here says how an entry looks. <see cref="AuditEntryWriter"/> writes one about somebody made up, and the form is what it
/// wrote between the values that were looked for.
/// </remarks>
internal sealed class AuditedForm
{
    // A number has at most so many digits, and a sign.
    private const int LongestNumber = 20;

    private readonly byte[][] parts;
    private readonly int room;

    private AuditedForm(byte[][] parts)
    {
        this.parts = parts;
        room = parts.Sum(p => p.Length) + Times.InstantLength + (2 * LongestNumber);
    }

    /// <summary>The form of entries that are like this one but for who it is about, when, on what it rests, and what was known.</summary>
    internal static AuditedForm Of(AuditedDecision like)
    {
        // Nobody can have put these into the request or the policy.
        var (person, basis) = (RandomNumberGenerator.GetHexString(32), RandomNumberGenerator.GetHexString(32));
        var known = like.Known is { } position ? new HistoryPosition(int.MaxValue, position.Sequence is null ? null : long.MaxValue) : default(HistoryPosition?);
        var at = DateTimeOffset.MaxValue;
        var sample = AuditEntry.Of(like with
        {
            Request = like.Request! with { DataSubject = new(person) },
            Decision = new(like.Decision.Verdict, at, HasBasis(like.Decision) ? new(like.Decision.Basis.Kind, basis) : default, null),
            Known = known,
        });

        // Before the instant, and behind the numbers, stands nothing that somebody else named; the names are like no other.
        var rest = sample.Utf8.Span;
        return new AuditedForm(
        [
            Before(ref rest, Times.Write(at)),
            Before(ref rest, person),
            Before(ref rest, HasBasis(like.Decision) ? basis : null),
            Before(ref rest, known is null ? null : $"{int.MaxValue}", isLast: true),
            Before(ref rest, known?.Sequence is null ? null : $"{long.MaxValue}", isLast: true),
            rest.ToArray(),
        ]);
    }

    /// <summary>Adds an entry of this form; false, and nothing, when a name in it needs an escape.</summary>
    internal bool TryWrite(AuditLines lines, string person, in Decision decision, HistoryPosition? known)
    {
        var basis = HasBasis(decision) ? decision.Basis.Id ?? string.Empty : string.Empty;
        if (!IsPlain(person) || !IsPlain(basis))
        {
            return false;
        }

        var page = lines.GetSpan(room + person.Length + basis.Length);
        var end = Put(page, 0, parts[0]);
        Times.Write(decision.At, page[end..]);
        end = Put(page, end + Times.InstantLength, parts[1]);
        end = Put(page, end + Encoding.ASCII.GetBytes(person, page[end..]), parts[2]);
        end = Put(page, end + Encoding.ASCII.GetBytes(basis, page[end..]), parts[3]);
        end = Put(page, end + Number(page[end..], known?.Events), parts[4]);
        end = Put(page, end + Number(page[end..], known?.Sequence), parts[5]);

        lines.Advance(end);
        lines.EndEntry();
        return true;
    }

    // Takes off what stands before a value, and the value; nothing when there is no such value.
    private static byte[] Before(ref ReadOnlySpan<byte> rest, string? value, bool isLast = false)
    {
        if (value is null)
        {
            return [];
        }

        var text = Encoding.ASCII.GetBytes(value);
        var place = isLast ? rest.LastIndexOf(text) : rest.IndexOf(text);
        var before = rest[..place].ToArray();
        rest = rest[(place + text.Length)..];
        return before;
    }

    private static bool HasBasis(in Decision decision) => decision.RestsOn.Kind != BasisKind.None;

    // Neither encoded in more than one byte nor escaped.
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.AsSpan().ContainsAny('"', '\\');

    private static int Put(Span<byte> page, int end, byte[] part)
    {
        part.CopyTo(page[end..]);
        return end + part.Length;
    }

    private static int Number(Span<byte> page, long? number) => number is { } there && Utf8Formatter.TryFormat(there, page, out var written) ? written : 0;
}
