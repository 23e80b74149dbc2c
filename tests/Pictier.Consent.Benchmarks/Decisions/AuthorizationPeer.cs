using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>ASP.NET Core's authorization service with one handler that does the hand-written check.</summary>
internal sealed class AuthorizationPeer
{
    private readonly IAuthorizationService authorization;
    private readonly ClaimsPrincipal user = new(new ClaimsIdentity([new Claim("sub", "hanako")], "test"));
    private readonly IAuthorizationRequirement[] requirements = [new Requirement()];

    internal AuthorizationPeer()
    {
        var services = new ServiceCollection().AddLogging().AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, Handler>();
        authorization = services.BuildServiceProvider().GetRequiredService<IAuthorizationService>();
    }

    internal Task<AuthorizationResult> AuthorizeAsync(Use use) => authorization.AuthorizeAsync(user, use, requirements);

    internal sealed record Use(string Subject, string Purpose, string[] Data);

    private sealed class Requirement : IAuthorizationRequirement;

    private sealed class Handler : AuthorizationHandler<Requirement, Use>
    {
        private readonly HandWrittenCheck check = new();

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement, Use resource)
        {
            if (check.IsAllowed(resource.Subject, resource.Purpose, resource.Data, AlbumWorld.Now))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
