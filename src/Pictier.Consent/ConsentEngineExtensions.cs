using System.Runtime.CompilerServices;

namespace Pictier.Consent;

/// <summary>What callers do with decisions.</summary>
public static class ConsentEngineExtensions
{
    /// <summary>How many requests of a stream are decided together.</summary>
    private const int AtOnce = 1_000;

    /// <summary>Returns the decision when the use is allowed.</summary>
    /// <exception cref="ConsentDeniedException">The use is denied; the exception carries the decision.</exception>
    public static async ValueTask<Decision> EnsureAllowedAsync(
        this IConsentEngine engine, ProcessingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var decision = await engine.EvaluateAsync(request, cancellationToken).ConfigureAwait(false);
        return decision.IsAllowed ? decision : throw new ConsentDeniedException(decision);
    }

    /// <summary>The items whose request is allowed, in their order, with one reading of the ledger.</summary>
    public static async ValueTask<IReadOnlyList<T>> FilterAsync<T>(
        this IConsentEngine engine, IEnumerable<T> items, Func<T, ProcessingRequest> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var asked = items.ToList();
        var evaluated = await engine.EvaluateAsync([.. asked.Select(request)], cancellationToken).ConfigureAwait(false);
        return [.. asked.Where((_, i) => evaluated[i].Decision.IsAllowed)];
    }

    /// <summary>
    /// Decides about requests as they come, in their order. Up to 1,000 are read before the first is decided; each group of them is decided
    /// as of its own instant, so what is withdrawn meanwhile is obeyed.
    /// </summary>
    public static IAsyncEnumerable<EvaluatedRequest> EvaluateAsync(
        this IConsentEngine engine, IAsyncEnumerable<ProcessingRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(requests);
        return StreamAsync(requests, engine.EvaluateAsync, cancellationToken);
    }

    /// <summary>The items whose request is allowed as they come, in their order, decided like a stream of requests.</summary>
    public static IAsyncEnumerable<T> FilterAsync<T>(
        this IConsentEngine engine, IAsyncEnumerable<T> items, Func<T, ProcessingRequest> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(request);
        return StreamAsync(items, (asked, token) => engine.FilterAsync(asked, request, token), cancellationToken);
    }

    /// <summary>
    /// Those of these people for whom one use is allowed, in their order. The request says what is done; of whom is asked is said by
    /// <paramref name="people"/>, whatever principal it names. They are asked in groups, each as of its own instant, when it comes to them.
    /// </summary>
    public static IAsyncEnumerable<DataSubjectId> FilterAsync(
        this IConsentEngine engine, IEnumerable<DataSubjectId> people, ProcessingRequest use, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(use);
        return engine.FilterAsync(people.ToAsyncEnumerable(), person => use with { DataSubject = person }, cancellationToken);
    }

    private static async IAsyncEnumerable<TAnswer> StreamAsync<T, TAnswer>(
        IAsyncEnumerable<T> items, Func<IReadOnlyList<T>, CancellationToken, ValueTask<IReadOnlyList<TAnswer>>> ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var asked in items.Chunk(AtOnce).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var answer in await ask(asked, cancellationToken).ConfigureAwait(false))
            {
                yield return answer;
            }
        }
    }
}
