namespace Pictier.Consent.SubjectRequests;

/// <summary>A section 5 request with all that was done about it.</summary>
public sealed class SubjectRequestCase
{
    /// <summary>After which time from receipt a case without an answer is overdue: a suit may be filed from then on (APPI 39).</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(14);

    /// <summary>The case of these steps, of which the first is its receipt.</summary>
    public SubjectRequestCase(IReadOnlyList<SubjectRequestStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Steps = steps;
        Received = steps.Count > 0 && steps[0] is RequestReceived received
            ? received.Request
            : throw new ArgumentException("A case begins with the receipt of its request.", nameof(steps));
    }

    /// <summary>The steps, in the order in which they were taken.</summary>
    public IReadOnlyList<SubjectRequestStep> Steps { get; }

    /// <summary>The request as it was received.</summary>
    public SubjectRequest Received { get; }

    /// <summary>Who asks, as it was last verified; null when it was not.</summary>
    public RequesterVerified? Verified => Steps.OfType<RequesterVerified>().LastOrDefault();

    /// <summary>What was decided; null when nothing was.</summary>
    public RequestDecided? Decided => Steps.OfType<RequestDecided>().FirstOrDefault();

    /// <summary>The answer that was given; null when none was.</summary>
    public RequestAnswered? Answered => Steps.OfType<RequestAnswered>().FirstOrDefault();

    /// <summary>When the case becomes overdue unless it is answered.</summary>
    public DateTimeOffset DueAt => Received.At + AnswerWithin;

    /// <summary>Whether the time to answer has passed without an answer.</summary>
    public bool IsOverdueAt(DateTimeOffset at) => Answered is null && at >= DueAt;
}
