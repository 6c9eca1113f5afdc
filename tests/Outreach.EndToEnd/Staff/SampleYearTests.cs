using BachDang.Outreach.EndToEnd.Support;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Staff;

public sealed class SampleYearTests : IDisposable
{
    private readonly OwnFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_year_fills_empty_folders_once_and_its_log_is_whole()
    {
        string[] command = ["demo", "--reports", "15", "--questions", "30"];
        var (filled, output) = await RunningHost.RunAsync(_folder.Path, command);
        Assert.True(filled == 0, output);

        var (again, refusal) = await RunningHost.RunAsync(_folder.Path, command);
        Assert.Equal(1, again);
        Assert.Contains("Nothing was changed", refusal, StringComparison.Ordinal);

        var (whole, verdict) = await RunningHost.RunAsync(_folder.Path, ["verify-audit"]);
        Assert.True(whole == 0, verdict);
    }
}
