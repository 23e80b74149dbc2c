using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>The principal is found by the application.</summary>
internal sealed class FoundDataSubject(Func<HttpContext, ValueTask<DataSubjectId?>> find) : DataSubjectSource
{
    internal override ValueTask<DataSubjectId?> FindAsync(HttpContext context) => find(context);
}
