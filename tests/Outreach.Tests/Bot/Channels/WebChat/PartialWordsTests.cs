using BachDang.Outreach.ModelServer;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

/// <summary>The first words of an answer reach an open page before the answer is stored.</summary>
public sealed class PartialWordsTests : IAsyncLifetime
{
    private const string Question = "mua phải hàng giả thì làm gì";
    private ScriptedModel _model = null!;
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _model = await ScriptedModel.StartAsync("mixed");
        _model.Thinks = TimeSpan.FromMilliseconds(15);
        _host = await RunningHost.StartAsync($"Llm:Endpoint={_model.Endpoint}", "Llm:Model=scripted");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task Checked_words_come_first_and_the_numbered_line_replaces_them()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await visitor.OpenAsync(0, patience.Token);
        await visitor.SayAsync(Question);
        var (partials, answer) = (new List<string>(), "");
        await foreach (var data in stream.EventsAsync(patience.Token))
        {
            if (data.TryGetProperty("words", out var words))
            {
                // What a page that knows only numbered lines and signs must pass over.
                Assert.False(data.TryGetProperty("number", out _) || data.TryGetProperty("typing", out _)
                    || data.TryGetProperty("restart", out _));
                partials.Add(words.GetString()!);
            }
            if (!data.TryGetProperty("from", out var from) || from.GetString() != "assistant") continue;
            answer = data.GetProperty("text").GetString()!;
            break;
        }
        Assert.NotEmpty(partials);
        Assert.All(partials, words => Assert.DoesNotContain("17 ngày", words, StringComparison.Ordinal));
        Assert.All(partials, words => Assert.StartsWith(words, answer, StringComparison.Ordinal));
        Assert.True(partials.Zip(partials.Skip(1)).All(pair => pair.First.Length < pair.Second.Length));
    }

    [Fact]
    public async Task Partial_events_have_a_name_and_no_number()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await visitor.OpenAsync(0, patience.Token);
        await visitor.SayAsync(Question);
        using var reader = new StreamReader(await stream.Response.Content.ReadAsStreamAsync(patience.Token));
        var before = "";
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: {\"words\"", StringComparison.Ordinal)) break;
            before = line;
        }
        Assert.Equal("event: partial", before);
    }

    [Fact]
    public async Task Residents_are_told_that_masked_questions_go_to_a_model()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync("/quyenriengtu");
        await visitor.ListenUntilAsync("máy trí tuệ nhân tạo");
        using var page = await Web.GetAsync($"{_host.Url}/quyen-rieng-tu");
        Assert.Contains("máy trí tuệ nhân tạo", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_tell_what_became_of_the_models_work()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync(Question);
        await visitor.ListenUntilAsync("giữ nguyên hàng");
        using var response = await Web.GetAsync($"{_host.StaffUrl}/metrics");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("outreach_model_answers{outcome=\"used\"}", text, StringComparison.Ordinal);
        Assert.Contains("outreach_model_sentences{outcome=\"replaced\"}", text, StringComparison.Ordinal);
        Assert.Contains("outreach_model_calls{outcome=\"ok\"}", text, StringComparison.Ordinal);
    }
}
