using System.Text.Json;
using BachDang.Outreach.Knowledge.Search;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Search;

public sealed class RetrievalRunTests : IDisposable
{
    private const string GoodCorpus = """
        {"id":"a","title":"Mũ bảo hiểm","text":"Mũ bảo hiểm đạt chuẩn có dấu CR."}

        {"id":7,"text":"Cân đồng hồ phải kiểm định.","more":1}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("retrieval-run").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_GoodFiles_WritesOneLineForEachQuestion()
    {
        var run = Run(GoodCorpus, """
            {"id":"1","text":"mu bao hiem"}
            {"id":"2","text":"kiểm địnhh cân \ud800"}
            {"id":"3","text":""}
            """);
        Assert.Equal(2, run.Passages);
        var rows = File.ReadAllLines(Output).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1", "2", "3"], rows.Select(r => r.GetProperty("query_id").GetString()));
        Assert.Equal("a", rows[0].GetProperty("ranked")[0].GetString());
        Assert.Equal("7", rows[1].GetProperty("ranked")[0].GetString());
        Assert.Equal(0, rows[2].GetProperty("ranked").GetArrayLength());
        Assert.All(rows, r => Assert.True(r.GetProperty("ms").GetDouble() >= 0));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{oops", "line 2")]
    [InlineData("[1]", "line 1")]
    [InlineData("{\"text\":\"x\"}", "'id'")]
    [InlineData("{\"id\":\"a\"}", "'text'")]
    [InlineData("{\"id\":\"a\",\"text\":[]}", "'text'")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}", "occurs twice")]
    public void Run_BadLine_NamesFileAndLine(string corpus, string expected)
    {
        var error = Assert.Throws<RetrievalFileException>(() => Run(corpus, "{\"id\":\"1\",\"text\":\"x\"}"));
        Assert.Contains("corpus.jsonl", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingFile_NamesIt()
    {
        var error = Assert.Throws<RetrievalFileException>(
            () => RetrievalRun.Run(In("none.jsonl"), In("none.jsonl"), Output, new SearchSettings()));
        Assert.Contains("none.jsonl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputCannotBeWritten_NamesIt()
    {
        File.WriteAllText(In("corpus.jsonl"), GoodCorpus);
        var error = Assert.Throws<RetrievalFileException>(() => RetrievalRun.Run(
            In("corpus.jsonl"), In("corpus.jsonl"), In("no/such/run.jsonl"), new SearchSettings()));
        Assert.Contains("run.jsonl", error.Message, StringComparison.Ordinal);
    }

    private string Output => In("run.jsonl");

    private string In(string name) => Path.Combine(folder, name);

    private RetrievalSummary Run(string corpus, string queries)
    {
        File.WriteAllText(In("corpus.jsonl"), corpus);
        File.WriteAllText(In("queries.jsonl"), queries);
        return RetrievalRun.Run(In("corpus.jsonl"), In("queries.jsonl"), Output, new SearchSettings());
    }
}
