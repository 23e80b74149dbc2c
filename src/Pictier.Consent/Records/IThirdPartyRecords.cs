namespace Pictier.Consent.Records;

/// <summary>Keeps the records of provision and receipt. Nothing is deleted before its time is over.</summary>
public interface IThirdPartyRecords
{
    /// <summary>Keeps the record, and returns when it would survive a crash. A record that is kept already stays as it is.</summary>
    ValueTask AppendAsync(ThirdPartyRecord record, CancellationToken cancellationToken = default);

    /// <summary>The records of a principal, the earliest first: what is disclosed under APPI 33(5).</summary>
    ValueTask<IReadOnlyList<ThirdPartyRecord>> OfDataSubjectAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default);

    /// <summary>The records of what went to, or came from, a third party, the earliest first.</summary>
    ValueTask<IReadOnlyList<ThirdPartyRecord>> OfThirdPartyAsync(string thirdParty, CancellationToken cancellationToken = default);
}
