namespace Pictier.Consent;

/// <summary>A policy, a ledger or another document is not valid; every error is listed.</summary>
public sealed class InvalidDocumentException : Exception
{
    /// <summary>The exception for these errors.</summary>
    public InvalidDocumentException(IReadOnlyList<DocumentError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Every error, in the order of the document.</summary>
    public IReadOnlyList<DocumentError> Errors { get; }

    private static string Describe(IReadOnlyList<DocumentError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var count = errors.Count == 1 ? "1 error" : $"{errors.Count} errors";
        return $"The document is not valid: {count}.{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
    }
}
