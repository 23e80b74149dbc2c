using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>A declaration that names no source: it is refused at the start, and at a request it is about nobody.</summary>
internal sealed class NoDataSubject(string flaw) : DataSubjectSource
{
    internal override ValueTask<DataSubjectId?> FindAsync(HttpContext context) => ValueTask.FromResult<DataSubjectId?>(null);

    internal override string? Flaw(Endpoint endpoint, EndpointEnforcementOptions options) => flaw;
}
