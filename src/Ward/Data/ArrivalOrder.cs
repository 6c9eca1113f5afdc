namespace BachDang.Outreach.Ward.Data;

/// <summary>Numbers that only grow in one process and stay close to the clock, so that two messages stored within
/// the same tick still have an order and rows of several processes sort by time.</summary>
public sealed class ArrivalOrder(TimeProvider clock)
{
    private long _last;

    public long Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, clock.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
