namespace Pictier.Consent.SubjectRequests;

/// <summary>Section 5 requests held in memory, for tests.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SubjectRequestLog : ISubjectRequestLog
{
    private readonly Lock keeping = new();
    private readonly Dictionary<string, List<SubjectRequestStep>> cases = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(string request, int number, SubjectRequestStep step, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        lock (keeping)
        {
            var steps = cases.GetValueOrDefault(request) ?? [];
            if (steps.Count != number)
            {
                return ValueTask.FromResult(false);
            }

            steps.Add(step);
            cases[request] = steps;
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<SubjectRequestCase?> FindAsync(string request, CancellationToken cancellationToken = default)
    {
        lock (keeping)
        {
            return ValueTask.FromResult(cases.TryGetValue(request, out var steps) ? new SubjectRequestCase([.. steps]) : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SubjectRequestCase>> FindOpenAsync(CancellationToken cancellationToken = default)
    {
        lock (keeping)
        {
            return ValueTask.FromResult<IReadOnlyList<SubjectRequestCase>>(
                [.. cases.Values.Select(steps => new SubjectRequestCase([.. steps])).Where(c => c.Answered is null).OrderBy(c => c.Received.At)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SubjectRequestCase>> FindOfAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default)
    {
        lock (keeping)
        {
            return ValueTask.FromResult<IReadOnlyList<SubjectRequestCase>>(
            [
                .. cases.Values.Select(steps => new SubjectRequestCase([.. steps]))
                    .Where(c => c.Received.DataSubject == dataSubject)
                    .OrderByDescending(c => c.Received.At),
            ]);
        }
    }
}
