using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.AspNetCore;

/// <summary>Finds out what an answer holds and has it decided, before the answer is written.</summary>
internal static class AnswerShaper
{
    /// <summary>The answer, decided; the denial instead when the records are out of reach.</summary>
    internal static async ValueTask<(ShapedAnswer Answer, Decision? Trouble)> ShapeAsync(
        HttpContext context, ResponseShape shape, object value, JsonSerializerOptions options)
    {
        var person = shape.DataSubject is null ? null : await shape.DataSubject.FindAsync(context).ConfigureAwait(false);
        var answer = new ShapedAnswer(shape, person);
        Visit(answer, value, options);
        var engine = context.RequestServices.GetRequiredService<IConsentEngine>();
        return (answer, await answer.DecideAsync(engine, context.RequestAborted).ConfigureAwait(false));
    }

    /// <summary>How the value is serialized: as its own type, or else as any object, whose interfaces are looked at.</summary>
    internal static JsonTypeInfo TypeOf(object value, JsonSerializerOptions options) =>
        options.TryGetTypeInfo(value.GetType(), out var type) ? type : options.GetTypeInfo(typeof(object));

    // The serializer itself looks for what there is: nothing can be written later that was not visited, or it is left out.
    private static void Visit(ShapedAnswer answer, object value, JsonSerializerOptions options)
    {
        ShapedAnswer.Current = answer;
        try
        {
            using var nowhere = new Utf8JsonWriter(new Discarded());
            JsonSerializer.Serialize(nowhere, value, TypeOf(value, options));
        }
        finally
        {
            ShapedAnswer.Current = null;
        }
    }
}
