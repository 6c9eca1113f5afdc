namespace BachDang.Outreach.BotApi;

/// <summary>The faults that wait for their call.</summary>
public sealed class FaultPlan(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<(string Method, long? Chat, Fault Fault, int After, int Left)> _waiting = [];
    private DateTimeOffset _silentUntil = DateTimeOffset.MinValue;

    /// <summary>Lets the next calls of a method fail.</summary>
    /// <param name="method">Telegram's name of it, or <c>*</c> for any.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many calls.</param>
    /// <param name="chat">Only for calls about this chat.</param>
    /// <param name="after">How many such calls pass before.</param>
    public void Add(string method, Fault fault, int times = 1, long? chat = null, int after = 0)
    {
        lock (_gate) _waiting.Add((method, chat, fault, after, times));
    }

    /// <summary>Answers every sending call with 429 until the time is over.</summary>
    public void SilenceFor(TimeSpan time)
    {
        lock (_gate) _silentUntil = clock.GetUtcNow() + time;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
            _silentUntil = DateTimeOffset.MinValue;
        }
    }

    internal Fault? Take(string method, long? chat)
    {
        lock (_gate)
        {
            var left = _silentUntil - clock.GetUtcNow();
            if (left > TimeSpan.Zero && method.StartsWith("send", StringComparison.OrdinalIgnoreCase))
                return Fault.TooManyRequests((int)Math.Ceiling(left.TotalSeconds));
            var at = _waiting.FindIndex(w => (w.Method == "*"
                || w.Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && (w.Chat is null || w.Chat == chat));
            if (at < 0) return null;
            var found = _waiting[at];
            if (found.After > 0)
            {
                _waiting[at] = found with { After = found.After - 1 };
                return null;
            }
            if (found.Left == 1) _waiting.RemoveAt(at);
            else _waiting[at] = found with { Left = found.Left - 1 };
            return found.Fault;
        }
    }
}
