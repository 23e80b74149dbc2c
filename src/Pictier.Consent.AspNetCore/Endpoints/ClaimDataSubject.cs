using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>The principal is who is signed in, by a claim that the endpoint names.</summary>
internal sealed class ClaimDataSubject(string type) : DataSubjectSource
{
    internal override ValueTask<DataSubjectId?> FindAsync(HttpContext context) => ValueTask.FromResult(Find(context.User));

    // Only identities that were authenticated say who somebody is; two different answers are none.
    private DataSubjectId? Find(ClaimsPrincipal user)
    {
        string? found = null;
        foreach (var identity in user.Identities)
        {
            if (!identity.IsAuthenticated)
            {
                continue;
            }

            foreach (var claim in identity.FindAll(type))
            {
                if (found is not null && found != claim.Value)
                {
                    return null;
                }

                found = claim.Value;
            }
        }

        return found is null ? null : new DataSubjectId(found);
    }
}
