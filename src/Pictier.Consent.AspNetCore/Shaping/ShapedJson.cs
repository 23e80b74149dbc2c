using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Pictier.Consent.AspNetCore;

/// <summary>Puts the question about classified properties into the JSON of minimal APIs and of controllers, after the application configured it.</summary>
internal sealed class ShapedJson(ClassifiedTypes types) : IPostConfigureOptions<HttpJsonOptions>, IPostConfigureOptions<MvcJsonOptions>
{
    public void PostConfigure(string? name, HttpJsonOptions options) => Add(options.SerializerOptions);

    public void PostConfigure(string? name, MvcJsonOptions options) => Add(options.JsonSerializerOptions);

    // Without a resolver nothing can be serialized, so there is nothing to ask about.
    private void Add(JsonSerializerOptions options) => options.TypeInfoResolver = options.TypeInfoResolver?.WithAddedModifier(types.Modify);
}
