namespace Pictier.Consent.Auditing;

/// <summary>What is recorded: the bytes that are stored and hashed, exactly as they are.</summary>
/// <remarks>The bytes are one JSON object in UTF-8 without a line break. A log stores them unread; <see cref="Read"/> tells what they say.</remarks>
public sealed class AuditEntry
{
    /// <summary>The entry of bytes that were read from a log.</summary>
    public AuditEntry(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The entry that records a fact.</summary>
    public static AuditEntry Of(AuditedFact fact) => new(AuditEntryWriter.Write(fact));

    /// <summary>What the entry says.</summary>
    /// <exception cref="InvalidDocumentException">The bytes are no audit entry; every error is listed.</exception>
    public AuditedFact Read() => AuditEntryReader.Read(Utf8);
}
