namespace Pictier.Consent.Notices;

/// <summary>Remembers which notices were shown to whom, word for word. Nothing in it is changed or deleted.</summary>
/// <remarks><c>ServedNoticesContract</c> of Pictier.Consent.Testing shows whether a store of one's own keeps what this interface promises.</remarks>
public interface IServedNotices
{
    /// <summary>Keeps the notice, and returns when it would survive a crash. One that is kept already under its id stays as it is.</summary>
    ValueTask AppendAsync(ServedNotice served, CancellationToken cancellationToken = default);

    /// <summary>The notice that was served to this principal under an id; null when none was, though it may have been served to somebody else.</summary>
    ValueTask<ServedNotice?> FindAsync(DataSubjectId dataSubject, string id, CancellationToken cancellationToken = default);
}
