using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.AspNetCore;

/// <summary>Runs an endpoint only when everything that it declares is allowed. It is the innermost middleware: part of the endpoint itself.</summary>
/// <remarks>
/// There is no place in the pipeline where it could be forgotten or stand too late: authentication has run, and nothing but the endpoint
/// comes after. It reads no body.
/// </remarks>
internal sealed class ConsentMiddleware
{
    private readonly RequestDelegate endpoint;
    private readonly IConsentMetadata[] declared;
    private readonly ConsentDeclaration[] declarations;

    private ConsentMiddleware(RequestDelegate endpoint, IConsentMetadata[] declared)
    {
        this.endpoint = endpoint;
        this.declared = declared;
        declarations = Array.ConvertAll(declared, d => d.Declaration);
    }

    /// <summary>Encloses an endpoint that is being built, for all that it declares so far.</summary>
    internal static void Enclose(EndpointBuilder builder)
    {
        DeclarationCheck.Expect(builder);
        if (builder.RequestDelegate is { } endpoint)
        {
            builder.RequestDelegate = Around(endpoint, [.. builder.Metadata.OfType<IConsentMetadata>()]);
        }
    }

    /// <summary>The endpoint with its declarations around it, once: what enclosed it before, for fewer of them, is replaced.</summary>
    internal static RequestDelegate Around(RequestDelegate endpoint, IConsentMetadata[] declared) =>
        new ConsentMiddleware(endpoint.Target is ConsentMiddleware before ? before.endpoint : endpoint, declared).InvokeAsync;

    /// <summary>Whether that is an endpoint enclosed for exactly these declarations.</summary>
    internal static bool Encloses(RequestDelegate endpoint, IReadOnlyList<IConsentMetadata> declared) =>
        endpoint.Target is ConsentMiddleware middleware && middleware.declared.SequenceEqual(declared);

    private Task InvokeAsync(HttpContext context)
    {
        var evaluating = EvaluateAsync(context);
        return evaluating.IsCompletedSuccessfully ? ContinueAsync(context, evaluating.Result) : AwaitAsync(context, evaluating);
    }

    private async Task AwaitAsync(HttpContext context, ValueTask<IReadOnlyList<EvaluatedRequest>> evaluating) =>
        await ContinueAsync(context, await evaluating.ConfigureAwait(false)).ConfigureAwait(false);

    private Task ContinueAsync(HttpContext context, IReadOnlyList<EvaluatedRequest> evaluated)
    {
        if (Denial.Of(evaluated) is { } denial)
        {
            return ConsentProblem.WriteAsync(context, denial);
        }

        Storage.Forbid(context);
        context.Features.Set<IConsentFeature>(new DecidedEndpoint(declared, evaluated));
        return endpoint(context);
    }

    private async ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(HttpContext context)
    {
        var engine = context.RequestServices.GetRequiredService<IConsentEngine>();
        if (declarations is [var only])
        {
            var request = await RequestAsync(context, only).ConfigureAwait(false);
            return [new(request, await engine.EvaluateAsync(request, context.RequestAborted).ConfigureAwait(false))];
        }

        var requests = new ProcessingRequest[declarations.Length];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = await RequestAsync(context, declarations[i]).ConfigureAwait(false);
        }

        return await engine.EvaluateAsync(requests, context.RequestAborted).ConfigureAwait(false);
    }

    // A request that names nobody is decided too: it is denied as incomplete, and that is recorded.
    private static async ValueTask<ProcessingRequest> RequestAsync(HttpContext context, ConsentDeclaration declaration)
    {
        var person = await declaration.DataSubject.FindAsync(context).ConfigureAwait(false);
        var request = declaration.About(person.GetValueOrDefault());
        return declaration.Facts is null ? request : await WithFactsAsync(context, declaration, request).ConfigureAwait(false);
    }

    private static async ValueTask<ProcessingRequest> WithFactsAsync(HttpContext context, ConsentDeclaration declaration, ProcessingRequest request)
    {
        var completed = await declaration.Facts!(context, request).ConfigureAwait(false);
        return completed is not null && IsSameUse(completed, request)
            ? completed
            : throw new InvalidOperationException(
                $"The facts of the endpoint `{context.GetEndpoint()?.DisplayName}` made its request one about something else; add facts with `request with {{ ... }}`.");
    }

    private static bool IsSameUse(ProcessingRequest completed, ProcessingRequest declared) =>
        completed.Operation == declared.Operation && completed.DataSubject == declared.DataSubject && completed.Purpose == declared.Purpose
        && completed.Recipient == declared.Recipient && completed.Data.SequenceEqual(declared.Data);
}
