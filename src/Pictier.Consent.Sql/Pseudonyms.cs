using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Pictier.Consent.Sql;

/// <summary>
/// Files people under keyed pseudonyms and seals what they said under a key of their own. Without the key of the ledger nobody can be
/// recognised in it; without the person's own key, which an erasure destroys, nobody can read what they said, the holder of the key included.
/// </summary>
internal sealed class Pseudonyms
{
    /// <summary>The bytes that the key of the ledger has at least.</summary>
    internal const int MinKeyLength = 32;

    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // The first byte of what is sealed; JSON starts with another.
    private const byte Sealed = 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] nameKey;
    private readonly byte[] fingerprintKey;
    private readonly byte[] wrappingKey;
    private readonly byte[] recordKey;

    internal Pseudonyms(ReadOnlySpan<byte> key)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException($"The key of the ledger has {key.Length} bytes; it needs at least {MinKeyLength} bytes from a secure random source.", nameof(key));
        }

        nameKey = Derive(key, "name");
        fingerprintKey = Derive(key, "fingerprint");
        wrappingKey = Derive(key, "wrapping");
        recordKey = Derive(key, "record");
        Mark = Base64Url.EncodeToString(Derive(key, "mark"));
    }

    /// <summary>By which a ledger knows its key again.</summary>
    internal string Mark { get; }

    internal string NameOf(DataSubjectId dataSubject) => Base64Url.EncodeToString(HMACSHA256.HashData(nameKey, Strict.GetBytes(dataSubject.Value)));

    internal byte[] Fingerprint(ReadOnlyMemory<byte> content) => HMACSHA256.HashData(fingerprintKey, content.Span);

    /// <summary>A new key for a person, wrapped in the key of the ledger.</summary>
    internal byte[] NewKey(string name) => Encrypt(wrappingKey, RandomNumberGenerator.GetBytes(KeyLength), name);

    /// <summary>What one entry says, sealed under the key of its person and bound to its place.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> content, byte[] wrapped, string name, string entry) =>
        Encrypt(Unwrap(wrapped, name), content, $"{name} {entry}");

    internal byte[] Open(byte[] body, byte[] wrapped, string name, string entry) => Decrypt(Unwrap(wrapped, name), body, $"{name} {entry}");

    /// <summary>What must be kept of a person even after an erasure, sealed under the key of the ledger and bound to its place.</summary>
    internal byte[] SealRecord(ReadOnlySpan<byte> content, string place) => Encrypt(recordKey, content, place);

    internal byte[] OpenRecord(byte[] body, string place) => Decrypt(recordKey, body, place);

    internal static bool IsSealed(ReadOnlySpan<byte> body) => body.Length > 0 && body[0] == Sealed;

    private static byte[] Derive(ReadOnlySpan<byte> key, string use)
    {
        var derived = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], Encoding.ASCII.GetBytes($"pictier-consent/ledger/{use}/1"));
        return derived;
    }

    private static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> content, string bound)
    {
        var body = new byte[1 + NonceLength + TagLength + content.Length];
        body[0] = Sealed;
        var nonce = body.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, content, body.AsSpan(1 + NonceLength + TagLength), body.AsSpan(1 + NonceLength, TagLength), Encoding.UTF8.GetBytes(bound));
        return body;
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> body, string bound)
    {
        var content = new byte[body.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(body.Slice(1, NonceLength), body[(1 + NonceLength + TagLength)..], body.Slice(1 + NonceLength, TagLength), content, Encoding.UTF8.GetBytes(bound));
        return content;
    }

    private byte[] Unwrap(byte[] wrapped, string name) => Decrypt(wrappingKey, wrapped, name);
}
