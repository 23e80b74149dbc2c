using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pictier.Consent.AspNetCore;

/// <summary>Writes problem details where the host has no writer of its own, or its writer declines.</summary>
internal static class ProblemJson
{
    // Japanese stays readable; what could be mistaken for markup is still escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static async Task WriteAsync(HttpResponse response, ProblemDetails problem, CancellationToken cancellationToken)
    {
        response.ContentType = "application/problem+json";
        using (var json = new Utf8JsonWriter(response.BodyWriter, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", problem.Type);
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status!.Value);
            json.WriteString("detail", problem.Detail);
            foreach (var (name, value) in problem.Extensions)
            {
                json.WriteString(name, (string?)value);
            }

            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
