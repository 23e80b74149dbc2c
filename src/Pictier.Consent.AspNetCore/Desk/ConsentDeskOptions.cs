using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>What a service says about the desk of its privacy office.</summary>
public sealed class ConsentDeskOptions : ConsentPageOptions
{
    /// <summary>Who of the office is signed in: the name that is recorded with what they do. Without a name nothing is done.</summary>
    /// <value>The default is the name of the identity that is signed in.</value>
    public Func<HttpContext, string?> Officer { get; set; } = context => context.User.Identity is { IsAuthenticated: true, Name: var name } ? name : null;

    /// <summary>How many of the last entries of the audit log are looked through for denials.</summary>
    /// <value>The default is 10,000.</value>
    public int EntriesLookedThrough { get; set; } = 10_000;
}
