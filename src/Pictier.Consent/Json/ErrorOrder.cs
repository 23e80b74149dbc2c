namespace Pictier.Consent.Json;

/// <summary>The order in which errors are reported: as somebody meets them who reads the documents from the top.</summary>
internal static class ErrorOrder
{
    /// <summary>The errors of one document, or of one file of JSON lines.</summary>
    internal static IReadOnlyList<DocumentError> InDocumentOrder(this IEnumerable<DocumentError> errors) =>
        [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];

    /// <summary>The errors of several documents, in the order of these files.</summary>
    internal static IReadOnlyList<DocumentError> InDocumentOrder(this IEnumerable<DocumentError> errors, IReadOnlyList<string> files)
    {
        var places = files.Distinct(StringComparer.Ordinal).Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
        return [.. errors.OrderBy(e => places.GetValueOrDefault(e.File)).ThenBy(e => e.Line).ThenBy(e => e.Column)];
    }
}
