using Microsoft.Extensions.Logging;

namespace Pictier.Consent.Testing;

/// <summary>Hears every log: the message, its values, its scopes and its exception.</summary>
internal sealed class CanaryLogs(Action<string, string?> note) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new CanaryLogger(categoryName, note);

    public void Dispose()
    {
    }

    private sealed class CanaryLogger(string category, Action<string, string?> note) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            note($"scope of {category}", Values(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            note($"log {category}", $"{formatter(state, exception)} {Values(state)} {exception}");

        private static string? Values<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : state?.ToString();
    }
}
