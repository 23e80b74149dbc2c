namespace Pictier.Consent.Records;

/// <summary>Records held in memory, for tests.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ThirdPartyRecords : IThirdPartyRecords
{
    private readonly Lock keeping = new();
    private readonly List<ThirdPartyRecord> records = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(ThirdPartyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (keeping)
        {
            if (!records.Exists(r => r.Id == record.Id))
            {
                records.Add(record);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ThirdPartyRecord>> OfDataSubjectAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Where(r => r.DataSubject == dataSubject));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ThirdPartyRecord>> OfThirdPartyAsync(string thirdParty, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Where(r => string.Equals(r.ThirdParty.Id, thirdParty, StringComparison.Ordinal)));

    private IReadOnlyList<ThirdPartyRecord> Where(Func<ThirdPartyRecord, bool> wanted)
    {
        lock (keeping)
        {
            return [.. records.Where(wanted).OrderBy(r => r.MadeAt)];
        }
    }
}
