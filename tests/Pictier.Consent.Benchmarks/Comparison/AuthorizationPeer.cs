using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>ASP.NET Core's authorization service, with one handler that does the hand-written check.</summary>
internal sealed class AuthorizationPeer
{
    private readonly IAuthorizationService authorization;
    private readonly ClaimsPrincipal user = new(new ClaimsIdentity([new Claim("sub", "service")], "test"));
    private readonly IAuthorizationRequirement[] requirements = [new Requirement()];

    internal AuthorizationPeer(HandWrittenPeer check)
    {
        var services = new ServiceCollection().AddLogging().AddAuthorization();
        services.AddSingleton<IAuthorizationHandler>(new Handler(check));
        authorization = services.BuildServiceProvider().GetRequiredService<IAuthorizationService>();
    }

    internal async Task<bool> IsAllowedAsync(Use use) => (await authorization.AuthorizeAsync(user, use, requirements)).Succeeded;

    private sealed class Requirement : IAuthorizationRequirement;

    private sealed class Handler(HandWrittenPeer check) : AuthorizationHandler<Requirement, Use>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement, Use resource)
        {
            if (check.IsAllowed(resource))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
