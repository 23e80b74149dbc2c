using System.Security.Cryptography;
using Pictier.Consent.Json;

namespace Pictier.Consent.Auditing;

/// <summary>
/// Where a chain stood at an instant, kept apart from the log: whoever can rewrite the log cannot rewrite what came before a checkpoint
/// unnoticed, if they can reach neither the place where checkpoints are kept nor the key that signs them.
/// </summary>
/// <param name="Sequence">The place of the last entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When the checkpoint was taken.</param>
/// <param name="Signature">The ECDSA signature (SHA-256, IEEE P1363 format) of the checkpoint; null when it is not signed.</param>
public sealed record AuditCheckpoint(long Sequence, AuditHash Hash, DateTimeOffset At, ReadOnlyMemory<byte>? Signature = null)
{
    private const string Format = "pictier-consent/audit-checkpoint/1";

    /// <summary>The checkpoint of a chain.</summary>
    public static AuditCheckpoint Of(AuditHead head, DateTimeOffset at) => new(head.Sequence, head.Hash, at);

    /// <summary>The checkpoint with the signature of this key.</summary>
    public AuditCheckpoint SignedWith(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return this with { Signature = key.SignData(Utf8(signed: false).Span, HashAlgorithmName.SHA256) };
    }

    /// <summary>Whether the checkpoint is signed, by the owner of this key.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Signature is { } signature && key.VerifyData(Utf8(signed: false).Span, signature.Span, HashAlgorithmName.SHA256);
    }

    /// <summary>The checkpoint as one line of JSON, without a line break.</summary>
    public string Write() => System.Text.Encoding.UTF8.GetString(Utf8(signed: true).Span);

    /// <summary>Reads checkpoints from a stream of JSON lines; <paramref name="file"/> names it in errors.</summary>
    /// <exception cref="InvalidDocumentException">A line is no checkpoint; every error is listed.</exception>
    public static IReadOnlyList<AuditCheckpoint> Read(Stream stream, string file, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var errors = new List<DocumentError>();
        var checkpoints = new List<AuditCheckpoint>();
        foreach (var line in JsonLines.Read(stream, file, limits ?? DocumentLimits.Default))
        {
            if (JsonTreeReader.Read(line, limits ?? DocumentLimits.Default, errors) is { } root
                && new DocumentReader(line, errors).Object(root, "$", Read) is { } checkpoint)
            {
                checkpoints.Add(checkpoint);
            }
        }

        return errors.Count == 0 ? checkpoints : throw new InvalidDocumentException(errors);
    }

    private static AuditCheckpoint Read(ObjectReader json)
    {
        if (json.Mandatory("format", json.Document.Text) is { } format && format != Format)
        {
            json.Error("format", $"Found `{JsonTree.Shorten(format)}`, expected `{Format}`.");
        }

        return new(
            json.Mandatory("seq", json.Document.LongNumber) ?? 0,
            ChainedEntryLines.Hash(json, "hash"),
            json.Instant("at"),
            json.OptionalText("signature") is { } text ? Signed(json, text) : null);
    }

    private static ReadOnlyMemory<byte>? Signed(ObjectReader json, string text)
    {
        var signature = new byte[text.Length];
        if (Convert.TryFromBase64String(text, signature, out var length))
        {
            return signature.AsMemory(0, length);
        }

        json.Error("signature", "The signature is no base64 text.");
        return null;
    }

    private ReadOnlyMemory<byte> Utf8(bool signed) => JsonOutput.ToBytes(json =>
    {
        json.WriteStartObject();
        json.Text("format", Format);
        json.WriteNumber("seq", Sequence);
        json.Text("hash", Hash.ToString());
        json.Instant("at", At);
        if (signed && Signature is { } signature)
        {
            json.WriteBase64String("signature", signature.Span);
        }

        json.WriteEndObject();
    });
}
