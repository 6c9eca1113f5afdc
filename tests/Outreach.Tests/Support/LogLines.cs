using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Tests.Support;

/// <summary>Keeps every log line, at every level, as an operator could come to see it.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(int Id, string Line)> _lines = new();

    public IReadOnlyList<string> All => [.. _lines.Select(line => line.Line)];

    public int Count(int eventId) => _lines.Count(line => line.Id == eventId);

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose() => _lines.Clear();

    private sealed class Lines(LogLines owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner._lines.Enqueue((0, $"{category} scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            owner._lines.Enqueue((eventId.Id, $"{category} {logLevel} {formatter(state, exception)} {exception}"));
    }
}
