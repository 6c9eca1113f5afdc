using BachDang.Outreach.Host.Llm;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.ModelServer;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace BachDang.Outreach.Tests.Support;

/// <summary>The knowledge base with a language model behind the program's own client, over real HTTP to a scripted
/// server. The clock stands still unless the test moves it, so nothing is slow unless it is meant to be.</summary>
internal sealed class ModelRig : IAsyncDisposable
{
    public const string Key = "secret-key-of-the-test";

    private ModelRig(ScriptedModel server, KnowledgeBase knowledge, IChatClient client, FakeClock clock) =>
        (Server, Knowledge, Client, Clock) = (server, knowledge, client, clock);

    public ScriptedModel Server { get; }

    public KnowledgeBase Knowledge { get; }

    public IChatClient Client { get; }

    public FakeClock Clock { get; }

    public static async Task<ModelRig> StartAsync(string script, string content, int perDay = 100_000)
    {
        var server = await ScriptedModel.StartAsync(script);
        var clock = new FakeClock();
        var client = LlmSetup.Open(Settings(server.Endpoint, perDay), clock)!;
        return new ModelRig(server, KnowledgeBase.Open(content, clock, client), client, clock);
    }

    public static IConfiguration Settings(string endpoint, int perDay = 100_000) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Llm:Endpoint"] = endpoint,
            ["Llm:ApiKey"] = Key,
            ["Llm:Model"] = "scripted",
            ["Llm:DailyLimit"] = perDay.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }).Build();

    public Task<Answer> AskAsync(string question, params EarlierTurn[] earlier) =>
        Knowledge.AnswerAsync(new Question(question, earlier), CancellationToken.None);

    /// <summary>Asks as the web chat does, which streams.</summary>
    public Task<Answer> WatchAsync(string question, Action<string> shown) =>
        Knowledge.AnswerAsync(new Question(question) { Shown = shown }, CancellationToken.None);

    /// <summary>The answer without any model.</summary>
    public Task<Answer> OwnAsync(string question) =>
        Knowledge.AnswerAsync(new Question(question) { OwnWords = true }, CancellationToken.None);

    /// <summary>Lets time pass until the answer is there, slowly enough for a reply over the loopback.</summary>
    public async Task<Answer> PassUntilAsync(Task<Answer> asked)
    {
        await Clock.AdvanceUntilAsync(() => asked.IsCompleted, TimeSpan.FromMilliseconds(5));
        return await asked;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
