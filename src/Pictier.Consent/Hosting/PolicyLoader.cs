using System.Runtime.ExceptionServices;

namespace Pictier.Consent.Hosting;

/// <summary>Loads the policy of the options once, for the check at the start and for the engine alike.</summary>
internal sealed class PolicyLoader
{
    private readonly Lock once = new();
    private ConsentPolicy? policy;
    private Exception? failure;

    /// <exception cref="InvalidDocumentException">The policy is not valid.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    internal ConsentPolicy Load(ConsentOptions options)
    {
        lock (once)
        {
            if (failure is not null)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            try
            {
                return policy ??= ConsentPolicy.Load(options.Policies.Select(ApplicationPath.Of), options.PolicyDocuments, options.Limits);
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
        }
    }
}
