using Pictier.Consent.Json;

namespace Pictier.Consent.Requests;

/// <summary>Reads requests to be decided from JSON lines (contract section 3).</summary>
public static class RequestLines
{
    /// <summary>The lines of the stream as they are read; one that is not valid carries its errors, and the others are not affected.</summary>
    /// <param name="stream">The JSON lines.</param>
    /// <param name="file">What errors call the stream.</param>
    /// <param name="limits">How large a line may be; null: the limits of the contract.</param>
    public static IEnumerable<RequestLine> Read(Stream stream, string file, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var within = limits ?? DocumentLimits.Default;
        return JsonLines.Read(stream, file, within).Select(line => RequestReader.Read(line, within));
    }
}
