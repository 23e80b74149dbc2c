using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Ledger;

/// <summary>A ledger held in memory, loaded from JSON lines: for policy tests, the command line and services that do not write.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ConsentLedger : IConsentLedger
{
    private readonly Dictionary<DataSubjectId, ConsentHistory> histories;

    private ConsentLedger(IReadOnlyList<ConsentEvent> events)
    {
        Events = events;
        histories = events.GroupBy(e => e.DataSubject).ToDictionary(g => g.Key, g => ConsentHistory.OfChecked([.. g]));
    }

    /// <summary>A ledger in which nobody said anything.</summary>
    public static ConsentLedger Empty { get; } = new([]);

    /// <summary>Every event, in the order of the ledger.</summary>
    public IReadOnlyList<ConsentEvent> Events { get; }

    /// <summary>Reads a ledger from a file of JSON lines.</summary>
    /// <exception cref="InvalidDocumentException">The file is not a valid ledger; every error is listed.</exception>
    public static ConsentLedger Load(string file, DocumentLimits? limits = null)
    {
        using var stream = File.OpenRead(file);
        return Read(stream, file, limits);
    }

    /// <summary>Reads a ledger from JSON lines.</summary>
    /// <exception cref="InvalidDocumentException">The text is not a valid ledger; every error is listed.</exception>
    public static ConsentLedger Parse(string lines, DocumentLimits? limits = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return Read(stream, "(ledger)", limits);
    }

    /// <summary>Reads a ledger from a stream of JSON lines; <paramref name="file"/> names it in errors.</summary>
    /// <exception cref="InvalidDocumentException">The stream is not a valid ledger; every error is listed.</exception>
    public static ConsentLedger Read(Stream stream, string file, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var errors = new List<DocumentError>();
        var events = LedgerReader.Read(stream, file, limits ?? DocumentLimits.Default, errors);
        return errors.Count == 0 ? new ConsentLedger(events) : throw new InvalidDocumentException(errors.InDocumentOrder());
    }

    /// <summary>What the principal said; the empty history when nothing is known.</summary>
    public ConsentHistory HistoryOf(DataSubjectId dataSubject) => histories.GetValueOrDefault(dataSubject, ConsentHistory.Empty);

    /// <inheritdoc/>
    public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(HistoryOf(dataSubject));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSubjects);
        var found = new ConsentHistory[dataSubjects.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = HistoryOf(dataSubjects[i]);
        }

        return ValueTask.FromResult<IReadOnlyList<ConsentHistory>>(found);
    }
}
