namespace BachDang.Outreach.Tests.Support;

/// <summary>Waits for something another thread or process brings about.</summary>
public static class Patience
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">It did not come about in time.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan limit)
    {
        using var timer = new CancellationTokenSource(limit);
        while (!await condition())
        {
            if (timer.IsCancellationRequested) throw new TimeoutException($"Not so within {limit.TotalSeconds} s.");
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }
    }
}
