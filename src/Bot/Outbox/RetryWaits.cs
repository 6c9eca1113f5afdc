namespace BachDang.Outreach.Bot.Outbox;

/// <summary>How long to wait after a passing fault; after the last wait the row is dead.</summary>
internal static class RetryWaits
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(25)];

    /// <summary>The wait before the next try; null when there is none left.</summary>
    /// <param name="triesSoFar">Counted tries before the one that just failed.</param>
    public static TimeSpan? After(int triesSoFar) => triesSoFar < Waits.Length ? Waits[triesSoFar] : null;
}
