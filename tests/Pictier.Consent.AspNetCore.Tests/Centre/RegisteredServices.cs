using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>What the site works with.</summary>
internal static class RegisteredServices
{
    internal static NoticeRegister Answers(this IServiceProvider services) => services.GetRequiredService<NoticeRegister>();
}
