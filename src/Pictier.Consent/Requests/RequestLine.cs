namespace Pictier.Consent.Requests;

/// <summary>One line of a file of requests.</summary>
/// <param name="Id">The id, when it could be read.</param>
/// <param name="At">The instant, when it could be read.</param>
/// <param name="Request">The request; null when the line is not valid.</param>
/// <param name="Errors">What is wrong with the line; empty when it is valid.</param>
public sealed record RequestLine(string? Id, DateTimeOffset? At, ProcessingRequest? Request, IReadOnlyList<DocumentError> Errors)
{
    /// <summary>What is wrong with the line, in one text.</summary>
    internal string Describe() => string.Join(" ", Errors.Select(e => $"{e.Path}: {e.Message}"));
}
