namespace Pictier.Consent.Testing;

/// <summary>Fulfils one kind of obligation by remembering for what it was asked. It fails on demand.</summary>
/// <param name="obligation">The obligation.</param>
/// <threadsafety static="true" instance="true"/>
public sealed class RecordingObligationHandler(Obligation obligation) : IObligationHandler
{
    private readonly Lock recording = new();
    private readonly List<EvaluatedRequest> fulfilled = [];

    /// <summary>What it throws while it is set: the obligation cannot be fulfilled.</summary>
    public Exception? Outage { get; set; }

    /// <inheritdoc/>
    public Obligation Obligation => obligation;

    /// <summary>What it was asked for and fulfilled, in that order.</summary>
    public IReadOnlyList<EvaluatedRequest> Fulfilled
    {
        get
        {
            lock (recording)
            {
                return [.. fulfilled];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
    {
        if (Outage is { } outage)
        {
            throw outage;
        }

        lock (recording)
        {
            fulfilled.Add(allowed);
        }

        return ValueTask.CompletedTask;
    }
}
