using BachDang.Outreach.Knowledge.Evaluation;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed class GoldenTests
{
    [Fact]
    public async Task The_golden_questions_hold_their_floors()
    {
        var run = new EvaluationRun(RealContent.Knowledge);
        var measured = await run.RunAsync(Path.Combine(SourceTree.Root, "tests", "golden"), default);
        Assert.True(measured.Broken.Count == 0, string.Join('\n', measured.Broken.Concat(measured.Misses)));
    }
}
