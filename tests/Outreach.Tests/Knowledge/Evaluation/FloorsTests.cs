using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Evaluation;

public sealed class FloorsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(0.9, 0.1, true)]
    [InlineData(0.95, 0.0, true)]
    [InlineData(0.89, 0.1, false)]
    [InlineData(0.9, 0.11, false)]
    public void Compare_Figures_HoldAtTheBoundAndBeyond(double right, double wrong, bool holds)
    {
        var figures = new Dictionary<string, double> { ["bands.all.marked.right"] = right, ["b.a.m.wrong"] = wrong };
        var states = Read("""
            atLeast: {bands.all.marked.right: 0.9}
            atMost: {b.a.m.wrong: 0.1}
            """).Compare(figures);
        Assert.Equal(holds, states.All(state => state.Holds));
    }

    [Fact]
    public void Compare_MeasureThatIsGone_DoesNotHold()
    {
        var states = Read("""
            atLeast: {gone: 0}
            atMost: {gone-too: 1}
            """).Compare(new Dictionary<string, double>());
        Assert.All(states, state => Assert.False(state.Holds));
    }

    [Fact]
    public void Read_BoundThatIsNoNumber_SaysFileAndLine()
    {
        var refused = Assert.Throws<InvalidContentException>(() => Read("""
            atLeast: {bands.all.marked.right: much}
            atMost: {}
            """));
        Assert.Contains("floor.yml", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Floors Read(string text)
    {
        File.WriteAllText(_folder.Sub(Floors.FileName), text);
        return Floors.Read(_folder.Path);
    }
}
