using Microsoft.Playwright;

namespace Pictier.Consent.BrowserTests;

/// <summary>A page whose window is closed at the end.</summary>
internal sealed class Closing(IPage page) : IAsyncDisposable
{
    internal IPage Page => page;

    public ValueTask DisposeAsync() => page.Context.DisposeAsync();
}
