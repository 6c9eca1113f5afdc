using BachDang.Outreach.Host.Content;

namespace BachDang.Outreach.Host.Llm;

/// <summary>How many requests are left today, by the day of Vietnam. Counted in this process: a restart begins anew,
/// and several processes have an allowance each (docs/operations/configuration.md).</summary>
internal sealed class DailyAllowance(int perDay, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private int _used;

    /// <returns>False when today's requests are used up.</returns>
    public bool TryTake()
    {
        var today = VietnamDay.Of(clock);
        lock (_lock)
        {
            if (_day != today) (_day, _used) = (today, 0);
            if (_used >= perDay) return false;
            _used++;
            return true;
        }
    }
}
