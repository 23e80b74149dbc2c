using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Pictier.Consent.AspNetCore;

/// <summary>Checks the declarations when all endpoints are mapped and the server does not listen yet.</summary>
internal sealed class CheckAtStart(DeclarationCheck check) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        check.Run();
    };
}
