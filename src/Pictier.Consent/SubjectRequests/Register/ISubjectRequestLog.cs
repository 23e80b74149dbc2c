namespace Pictier.Consent.SubjectRequests;

/// <summary>Remembers section 5 requests and what was done about them. Nothing in it is changed or deleted.</summary>
public interface ISubjectRequestLog
{
    /// <summary>Appends a step to a case as its step of that number, from 0, and returns when it would survive a crash.</summary>
    /// <returns>False when the case has a step of that number already: somebody else acted on it.</returns>
    ValueTask<bool> AppendAsync(string request, int number, SubjectRequestStep step, CancellationToken cancellationToken = default);

    /// <summary>The case of a request; null when none was received under that id.</summary>
    ValueTask<SubjectRequestCase?> FindAsync(string request, CancellationToken cancellationToken = default);

    /// <summary>The cases without an answer, the earliest received first.</summary>
    ValueTask<IReadOnlyList<SubjectRequestCase>> FindOpenAsync(CancellationToken cancellationToken = default);

    /// <summary>The cases of one principal, the latest received first.</summary>
    ValueTask<IReadOnlyList<SubjectRequestCase>> FindOfAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default);
}
