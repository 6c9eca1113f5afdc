namespace BachDang.Outreach.Ward.Identity;

/// <summary>How much each key has left: so many in hand, and one back in every interval. Not safe for several threads
/// at once.</summary>
internal sealed class LookupLevels<TKey>(int inHand, TimeSpan oneBackIn, TimeProvider clock) where TKey : notnull
{
    private readonly Dictionary<TKey, (double Left, long At, int Taken)> _levels = [];

    public int Count => _levels.Count;

    /// <summary>Whether it was never taken from, or all that was taken was given back.</summary>
    public bool IsUntouched(TKey key) => !_levels.ContainsKey(key);

    /// <summary>How long until one can be taken; zero when it can be now.</summary>
    public TimeSpan Wait(TKey key) => Left(key) is var left && left < 1 ? oneBackIn * (1 - left) : TimeSpan.Zero;

    public void Take(TKey key) => _levels[key] = (Left(key) - 1, clock.GetTimestamp(), Taken(key) + 1);

    public void GiveBack(TKey key)
    {
        if (Taken(key) > 1) _levels[key] = (Left(key) + 1, clock.GetTimestamp(), Taken(key) - 1);
        else _levels.Remove(key);
    }

    public void DropWhole()
    {
        foreach (var key in _levels.Keys.Where(key => Left(key) >= inHand).ToList()) _levels.Remove(key);
    }

    public void Clear() => _levels.Clear();

    private int Taken(TKey key) => _levels.TryGetValue(key, out var level) ? level.Taken : 0;

    private double Left(TKey key) => _levels.TryGetValue(key, out var level)
        ? Math.Min(inHand, level.Left + clock.GetElapsedTime(level.At) / oneBackIn)
        : inHand;
}
