using BachDang.Outreach.Bot.Outbox;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox;

public sealed class RetryWaitsTests
{
    [Fact]
    public void After_EveryTry_WaitsLongerAndThenGivesUp() => Assert.Equal<double?>(
        [1, 5, 25, null, null], Enumerable.Range(0, 5).Select(tries => RetryWaits.After(tries)?.TotalSeconds));
}
