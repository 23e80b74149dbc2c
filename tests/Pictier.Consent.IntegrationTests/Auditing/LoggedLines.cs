using Microsoft.Extensions.Logging;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>Keeps what is logged: level, category, text, and everything that is structured.</summary>
internal sealed class LoggedLines : ILoggerFactory
{
    internal List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Logger(LoggedLines kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var parts = state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : string.Empty;
            kept.Lines.Add($"{logLevel} {category} {formatter(state, exception)} {exception} {parts}");
        }
    }
}
