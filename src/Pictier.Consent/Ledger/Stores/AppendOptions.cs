using System.Collections.ObjectModel;

namespace Pictier.Consent.Ledger;

/// <summary>What the caller expects of the ledger that it appends to.</summary>
public sealed record AppendOptions
{
    /// <summary>Nothing is expected.</summary>
    public static AppendOptions None { get; } = new();

    /// <summary>
    /// The version of each of these principals that the caller has seen: the position of their last event, 0 when there is none. Where
    /// the ledger has moved on, nothing is appended.
    /// </summary>
    public IReadOnlyDictionary<DataSubjectId, long> ExpectedVersions { get; init; } = ReadOnlyDictionary<DataSubjectId, long>.Empty;

    /// <summary>Expects one principal at a version.</summary>
    public static AppendOptions ExpectVersion(DataSubjectId dataSubject, long version) =>
        new() { ExpectedVersions = new Dictionary<DataSubjectId, long> { [dataSubject] = version } };
}
