namespace Pictier.Consent.Ledger;

/// <summary>Remembers what principals said. A ledger that cannot be read throws; the engine then denies.</summary>
public interface IConsentLedger
{
    /// <summary>What one principal said; an empty history when nothing is known.</summary>
    ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default);

    /// <summary>What each of these principals said, in their order, in one round trip.</summary>
    ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default);
}
