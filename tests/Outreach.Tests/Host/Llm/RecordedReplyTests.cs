using BachDang.Outreach.ModelServer;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;
using Xunit;
using SmallWard = BachDang.Outreach.Tests.Knowledge.SmallWard;

namespace BachDang.Outreach.Tests.Host.Llm;

/// <summary>Replies in the shapes of several servers, kept as files; docs/recorded-replies.md says what they hide. The
/// middle of a file's name says what must become of it: <c>used</c>, or the article's <c>own</c> words.</summary>
public sealed class RecordedReplyTests : IDisposable
{
    private const string Folder = "tests/Outreach.Tests/Host/Llm/Recorded";
    private const string Helmet = "Mũ bảo hiểm đạt chuẩn phải có gì?";
    private readonly SmallWard _ward = new();

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, Folder)).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_recorded_reply_becomes_what_its_name_says(string file)
    {
        await using var rig = await ModelRig.StartAsync(Scripts.Good, _ward.Folder);
        var (used, type) = (file.Split('.')[1] == "used", Path.GetExtension(file));
        rig.Server.Recorded = (type switch
        {
            ".sse" => "text/event-stream",
            ".html" => "text/html",
            _ => "application/json",
        }, await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, Folder, file)));
        var own = await rig.OwnAsync(Helmet);
        var answer = await rig.PassUntilAsync(
            type == ".sse" ? rig.WatchAsync(Helmet, _ => { }) : rig.AskAsync(Helmet));
        Assert.Equal(used, answer.ByModel);
        if (!used) Assert.Equal(own.Text, answer.Text);
        Assert.DoesNotContain("CR", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("300.000", answer.Text, StringComparison.Ordinal);
        if (used) Assert.StartsWith("Cần làm:\n1. Việc thứ nhất.", answer.Lead, StringComparison.Ordinal);
    }

    public void Dispose() => _ward.Dispose();
}
