using System.Text.Json.Nodes;
using BachDang.Outreach.Knowledge.Answering.Asking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering;

public sealed class AskRunTests
{
    [Fact]
    public async Task Each_line_gives_one_row_in_the_same_order()
    {
        var (rows, malformed) = await RunAsync(
            """{"id":"a","text":"mua phải hàng giả thì làm gì"}""", "", """{"id":7,"text":"xin chào"}""");
        Assert.Equal(0, malformed);
        Assert.Equal(["a", "7"], rows.Select(r => r["id"]!.ToString()));
        Assert.Equal("answered", (string?)rows[0]["status"]);
        Assert.Equal("mua-phai-hang-gia", (string?)rows[0]["article"]);
        Assert.NotEmpty(rows[0]["sources"]!.AsArray());
        Assert.Equal("greeting", (string?)rows[1]["route"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"x","turns":[]}""")]
    [InlineData("""{"id":"x","turns":[1]}""")]
    [InlineData("""{"id":"x","text":5}""")]
    public async Task A_line_that_is_no_question_gives_a_row_with_status_error(string line)
    {
        var (rows, malformed) = await RunAsync(line);
        Assert.Equal(1, malformed);
        Assert.Equal("error", (string?)Assert.Single(rows)["status"]);
    }

    [Fact]
    public async Task A_talk_gives_its_last_answer_and_all_turns()
    {
        var (rows, _) = await RunAsync(
            """{"id":"t","turns":["Cân điêu bị phạt bao nhiêu tiền?","có bị đi tù không?"]}""");
        Assert.Equal("can-dieu-co-di-tu-khong", (string?)rows[0]["article"]);
        Assert.Equal(2, rows[0]["turns"]!.AsArray().Count);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_no_obstacle()
    {
        var (rows, malformed) = await RunAsync("""{"id":"s","text":"mua phải hàng giả \ud83d thì làm gì"}""");
        Assert.Equal(0, malformed);
        Assert.Equal("mua-phai-hang-gia", (string?)rows[0]["article"]);
    }

    private static async Task<(List<JsonNode> Rows, int Malformed)> RunAsync(params string[] lines)
    {
        using var output = new StringWriter();
        var run = new AskRun(RealContent.Knowledge);
        var malformed = await run.RunAsync(new StringReader(string.Join('\n', lines)), output, default);
        var rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. rows.Select(r => JsonNode.Parse(r)!)], malformed);
    }
}
