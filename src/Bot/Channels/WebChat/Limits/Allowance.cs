namespace BachDang.Outreach.Bot.Channels.WebChat.Limits;

/// <summary>How much each key (an address, a talk) may still do: so many in one go, and a steady trickle back. The
/// table is bounded: keys whose allowance is whole again are dropped, and beyond the bound strangers share
/// one.</summary>
internal sealed class Allowance(int inOneGo, double backPerSecond, TimeProvider clock, int mostKeys = 20_000)
{
    private const string Strangers = "";
    private readonly Dictionary<string, Level> _levels = [];
    private readonly Lock _lock = new();

    /// <summary>Takes one.</summary>
    /// <returns>Null when granted; else how long until one is there again.</returns>
    public TimeSpan? Take(string key)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            if (!_levels.ContainsKey(key) && _levels.Count >= mostKeys) DropWhole(now);
            if (!_levels.ContainsKey(key) && _levels.Count >= mostKeys) key = Strangers;
            var left = _levels.TryGetValue(key, out var level) ? Left(level, now) : inOneGo;
            if (left < 1) return TimeSpan.FromSeconds((1 - left) / backPerSecond);
            _levels[key] = new Level(left - 1, now);
            return null;
        }
    }

    private double Left(Level level, long now) =>
        Math.Min(inOneGo, level.Left + clock.GetElapsedTime(level.At, now).TotalSeconds * backPerSecond);

    private void DropWhole(long now)
    {
        foreach (var key in _levels.Where(pair => Left(pair.Value, now) >= inOneGo).Select(pair => pair.Key).ToList())
            _levels.Remove(key);
    }

    private readonly record struct Level(double Left, long At);
}
