namespace Pictier.Consent.Ledger;

/// <summary>A batch was not appended, where the caller had no use for a refusal.</summary>
public sealed class AppendRefusedException : Exception
{
    /// <summary>The exception for these errors.</summary>
    public AppendRefusedException(IReadOnlyList<AppendError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Everything that is wrong with the batch.</summary>
    public IReadOnlyList<AppendError> Errors { get; }

    private static string Describe(IReadOnlyList<AppendError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return $"Nothing was appended to the ledger.{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
    }
}
