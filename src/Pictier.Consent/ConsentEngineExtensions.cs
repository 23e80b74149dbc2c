namespace Pictier.Consent;

/// <summary>What callers do with decisions.</summary>
public static class ConsentEngineExtensions
{
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
}
