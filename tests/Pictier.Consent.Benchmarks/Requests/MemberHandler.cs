using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Pictier.Consent.Benchmarks.Decisions;

namespace Pictier.Consent.Benchmarks.Requests;

/// <summary>An authorization requirement whose one handler does the hand-written check for the person of the route.</summary>
internal sealed class MemberHandler : AuthorizationHandler<MemberHandler>, IAuthorizationRequirement
{
    private static readonly string[] Data = ["photo", "email"];
    private readonly HandWrittenCheck check = new();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MemberHandler requirement)
    {
        if (context.Resource is HttpContext http && http.Request.RouteValues["userId"] is string person
            && check.IsAllowed(person, "recommendations", Data, AlbumWorld.Now))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
