using System.Globalization;

namespace Pictier.Consent.Ledger;

/// <summary>Ids that differ in a number only: what stands before and after it, and its width where it starts with zeros.</summary>
internal readonly record struct IdPattern(string Before, string After, int Width)
{
    private const int MostDigits = 9;
    private const int FewestDigits = 3;
    private const int MostRuns = 3;

    /// <summary>The pattern of an id and the number in it; false when it looks drawn by lot, whose patterns would only fill the table.</summary>
    internal static bool TryFind(string id, out IdPattern pattern, out uint number)
    {
        (pattern, number) = (default, 0);
        var (at, length, runs) = LongestRun(id);
        if (length is 0 or > MostDigits || runs > MostRuns || (runs > 1 && length < FewestDigits) || !IsUnicode(id))
        {
            return false;
        }

        number = uint.Parse(id.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
        pattern = new(id[..at], id[(at + length)..], id[at] == '0' && length > 1 ? length : 0);
        return true;
    }

    internal string Write(uint number) => Before + Digits(number) + After;

    /// <summary>Whether the id is this pattern with that number.</summary>
    internal bool Writes(uint number, string id)
    {
        var length = id.Length - Before.Length - After.Length;
        if (length is < 1 or > MostDigits || !id.StartsWith(Before, StringComparison.Ordinal) || !id.EndsWith(After, StringComparison.Ordinal))
        {
            return false;
        }

        // Read, because writing the number out to compare it takes longer than finding the person.
        var digits = id.AsSpan(Before.Length, length);
        uint read = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            read = (read * 10) + digit - '0';
        }

        return read == number && length >= Width && (length == Width || length == 1 || digits[0] != '0');
    }

    private string Digits(uint number)
    {
        Span<char> digits = stackalloc char[MostDigits + 1];
        return digits[..WriteDigits(number, digits)].ToString();
    }

    private int WriteDigits(uint number, Span<char> digits)
    {
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        if (written < Width)
        {
            digits[..written].CopyTo(digits[(Width - written)..]);
            digits[..(Width - written)].Fill('0');
            return Width;
        }

        return written;
    }

    // Of equally long runs the first.
    private static (int At, int Length, int Runs) LongestRun(string id)
    {
        var (best, length, runs) = (0, 0, 0);
        for (var i = 0; i < id.Length; i++)
        {
            var from = i;
            while (i < id.Length && char.IsAsciiDigit(id[i]))
            {
                i++;
            }

            runs += i > from ? 1 : 0;
            (best, length) = i - from > length ? (from, i - from) : (best, length);
        }

        return (best, length, runs);
    }

    // Half a character would be lost where patterns are written to a file.
    private static bool IsUnicode(string id) => !id.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
