using System.Collections.ObjectModel;
using System.Security.Cryptography;

namespace Pictier.Consent.Ledger;

/// <summary>A batch on its way into a store: what can be said of it without the store is said.</summary>
/// <remarks>For those who write a store: prepare the batch, look up what it mentions, and have it checked by <see cref="AppendCheck"/>.</remarks>
public sealed class AppendBatch
{
    private AppendBatch(IReadOnlyList<PreparedEntry> entries, IReadOnlyDictionary<string, long> expectedVersions, bool isErasure)
    {
        Entries = entries;
        ExpectedVersions = expectedVersions;
        IsErasure = isErasure;
        var valid = entries.Where(e => e.Errors.Count == 0).Select(e => e.Entry.Event).ToList();
        Consents = [.. valid.SelectMany(ConsentsIn).Distinct(StringComparer.Ordinal)];
        Restrictions = [.. valid.Select(RestrictionIn).OfType<string>().Distinct(StringComparer.Ordinal)];
        Names = [.. entries.Select(e => e.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The entries, in the order of the batch.</summary>
    public IReadOnlyList<PreparedEntry> Entries { get; }

    /// <summary>The versions that the caller expects, by the name in the store.</summary>
    public IReadOnlyDictionary<string, long> ExpectedVersions { get; }

    /// <summary>Whether the batch erases the person whom it is about.</summary>
    public bool IsErasure { get; }

    /// <summary>The ids of consents and refusals that the batch gives or mentions.</summary>
    public IReadOnlyList<string> Consents { get; }

    /// <summary>The ids of restrictions that the batch imposes or lifts.</summary>
    public IReadOnlyList<string> Restrictions { get; }

    /// <summary>The names in the store of those whom the batch is about.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Prepares a batch.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="options">What the caller expects.</param>
    /// <param name="nameInStore">The name under which the store files a person.</param>
    /// <param name="fingerprint">The hash by which the same content is known again.</param>
    public static AppendBatch Of(
        IReadOnlyList<LedgerEntry> entries, AppendOptions? options, Func<DataSubjectId, string> nameInStore, Func<ReadOnlyMemory<byte>, byte[]> fingerprint)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(nameInStore);
        var expected = (options ?? AppendOptions.None).ExpectedVersions.ToDictionary(p => nameInStore(p.Key), p => p.Value, StringComparer.Ordinal);
        return new AppendBatch([.. entries.Select(e => Prepare(e, nameInStore, fingerprint))], expected, isErasure: false);
    }

    /// <summary>Prepares an erasure.</summary>
    /// <exception cref="ArgumentException">The entry is no restriction of kind erase, or it has a scope.</exception>
    public static AppendBatch OfErasure(LedgerEntry erasure, Func<DataSubjectId, string> nameInStore, Func<ReadOnlyMemory<byte>, byte[]> fingerprint)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        ArgumentNullException.ThrowIfNull(nameInStore);
        return erasure.Event is RestrictionImposed { Kind: RestrictionKind.Erase, Purposes: null, Data: null, Recipients: null }
            ? new AppendBatch([Prepare(erasure, nameInStore, fingerprint)], ReadOnlyDictionary<string, long>.Empty, isErasure: true)
            : throw new ArgumentException("A person is erased by a restriction of kind erase without a scope; append any other event instead.", nameof(erasure));
    }

    /// <summary>The hash of a store that keeps ids and events in the clear: SHA-256.</summary>
    public static byte[] PlainFingerprint(ReadOnlyMemory<byte> content) => SHA256.HashData(content.Span);

    private static PreparedEntry Prepare(LedgerEntry entry, Func<DataSubjectId, string> nameInStore, Func<ReadOnlyMemory<byte>, byte[]> fingerprint)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(entry.Event);
        var errors = new List<DocumentError>();
        if (Ids.Flaw(entry.Id ?? string.Empty) is { } flaw)
        {
            errors.Add(new DocumentError("(event)", 0, 0, "$", $"The id of the entry is not valid: {flaw}. An id has 1 to {Ids.MaxLength} characters, no control characters and no white space at its ends."));
        }

        if (entry.Event.Sequence is not null)
        {
            errors.Add(new DocumentError("(event)", 0, 0, "$.seq", "The store gives the position; leave it out."));
        }

        if (entry.Event.RecordedAt is not null)
        {
            errors.Add(new DocumentError("(event)", 0, 0, "$.recordedAt", "The store says when it recorded the event; leave the time out, and say in `at` when it happened."));
        }

        // What is stored must be readable by the strict reader for ever, so it is read before it is stored.
        var content = EventWriter.WriteUtf8(entry.Event with { Sequence = null, RecordedAt = null });
        EventReader.Read(new Json.SourceText("(event)", content), DocumentLimits.Default, errors, out _);
        return new PreparedEntry(entry, nameInStore(entry.Event.DataSubject), content, fingerprint(content), errors);
    }

    private static IEnumerable<string> ConsentsIn(ConsentEvent consentEvent) => consentEvent switch
    {
        ConsentGiven { Supersedes: { } earlier } given => [given.Consent, earlier],
        ConsentGiven given => [given.Consent],
        ConsentRefused refused => [refused.Consent],
        ConsentWithdrawn { Consent: { } consent } => [consent],
        _ => [],
    };

    private static string? RestrictionIn(ConsentEvent consentEvent) => consentEvent switch
    {
        RestrictionImposed imposed => imposed.Restriction,
        RestrictionLifted lifted => lifted.Restriction,
        _ => null,
    };
}
