namespace Pictier.Consent;

/// <summary>Fulfils one kind of obligation, before the allow that entails it is returned. A handler that throws turns the allow into a denial.</summary>
public interface IObligationHandler
{
    /// <summary>The obligation that it fulfils.</summary>
    Obligation Obligation { get; }

    /// <summary>Fulfils the obligation for this request, or throws.</summary>
    ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default);
}
