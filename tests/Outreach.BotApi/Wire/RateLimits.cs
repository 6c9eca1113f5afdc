namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Telegram's unpublished flood limits, as its FAQ describes them.</summary>
internal sealed class RateLimits(BotApiRules rules, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private readonly Dictionary<long, (double Tokens, DateTimeOffset At)> _chats = [];

    /// <returns>Seconds to wait; null when the message may pass.</returns>
    public int? Exceeded(long chat)
    {
        if (!rules.EnforceRates) return null;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_lastSecond.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1)) _lastSecond.Dequeue();
            if (_lastSecond.Count >= rules.MostPerSecond) return 1;
            var (tokens, at) = _chats.GetValueOrDefault(chat, (rules.ChatBurst, now));
            tokens = Math.Min(rules.ChatBurst, tokens + (now - at).TotalSeconds);
            if (tokens < 1) return (int)Math.Ceiling(1 - tokens);
            _chats[chat] = (tokens - 1, now);
            _lastSecond.Enqueue(now);
            return null;
        }
    }
}
