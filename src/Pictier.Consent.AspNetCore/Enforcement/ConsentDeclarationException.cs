namespace Pictier.Consent.AspNetCore;

/// <summary>What endpoints declare cannot be enforced; the host does not start.</summary>
public sealed class ConsentDeclarationException : Exception
{
    internal ConsentDeclarationException(IReadOnlyList<string> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>Every error, with the name of its endpoint.</summary>
    public IReadOnlyList<string> Errors { get; }
}
