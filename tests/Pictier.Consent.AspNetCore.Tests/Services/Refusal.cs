using System.Net;
using System.Text.Json;

namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>Problem details as a client reads them.</summary>
internal static class Refusal
{
    internal static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>The reason code of a refusal.</summary>
    internal static async Task<string?> ReasonAsync(this HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        response.StatusCode.Should().Be(status);
        return (await response.ProblemAsync()).GetProperty("reason").GetString();
    }

    internal static HttpRequestMessage Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
