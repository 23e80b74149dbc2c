using Microsoft.Extensions.Logging;

namespace Pictier.Consent.Compliance.Tests;

/// <summary>A log that is kept in memory: the message, and every value beside it.</summary>
internal sealed class KeptLines : ILoggerProvider, ILogger
{
    internal List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception) + (state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}")) : ""));

    public void Dispose()
    {
    }
}
