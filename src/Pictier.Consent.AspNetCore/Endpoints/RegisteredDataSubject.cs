using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.AspNetCore;

/// <summary>The principal comes from a source that the host registered under a name, for attributes, which can hold no code.</summary>
internal sealed class RegisteredDataSubject(string name) : DataSubjectSource
{
    internal override ValueTask<DataSubjectId?> FindAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<EndpointEnforcementOptions>>().Value.DataSubjects.TryGetValue(name, out var source)
            ? source.FindAsync(context)
            : ValueTask.FromResult<DataSubjectId?>(null);

    internal override string? Flaw(Endpoint endpoint, EndpointEnforcementOptions options) =>
        options.DataSubjects.TryGetValue(name, out var source)
            ? source.Flaw(endpoint, options)
            : $"takes the data subject from `{name}`, but no source is registered under that name; add it: EnforceAtEndpoints(o => o.DataSubjects.Add(\"{name}\", ...))";
}
