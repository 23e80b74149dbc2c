using System.Buffers;

namespace Pictier.Consent.Auditing;

/// <summary>A link of the chain: 32 bytes of SHA-256. The default value is the link before the first entry, all zero.</summary>
public readonly struct AuditHash : IEquatable<AuditHash>
{
    /// <summary>The bytes of a hash.</summary>
    public const int Size = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private static readonly byte[] Zero = new byte[Size];

    private readonly byte[]? bytes;

    /// <summary>The hash of these 32 bytes.</summary>
    public AuditHash(ReadOnlySpan<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, Size);
        bytes = hash.ToArray();
    }

    /// <summary>The 32 bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes ?? Zero;

    /// <summary>Reads 64 lower-case hexadecimal digits; false when it is something else.</summary>
    public static bool TryParse(string? text, out AuditHash hash)
    {
        hash = default;
        if (text is not { Length: Size * 2 } || text.AsSpan().ContainsAnyExcept(Digits))
        {
            return false;
        }

        hash = new AuditHash(Convert.FromHexString(text));
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(AuditHash other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AuditHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(Bytes.Span);

    /// <summary>The hash as 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes.Span);

    /// <summary>Whether both are the same hash.</summary>
    public static bool operator ==(AuditHash left, AuditHash right) => left.Equals(right);

    /// <summary>Whether the hashes differ.</summary>
    public static bool operator !=(AuditHash left, AuditHash right) => !left.Equals(right);
}
