using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.ModelServer;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Llm;

/// <summary>The real content once for all lies.</summary>
public sealed class LyingModel : IAsyncLifetime
{
    internal ModelRig Rig { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Rig = await ModelRig.StartAsync(Scripts.Good, Path.Combine(SourceTree.Root, "content"));

    public Task DisposeAsync() => Rig.DisposeAsync().AsTask();
}

/// <summary>A model that replies in good shape and lies: nothing of it may reach a resident.</summary>
public sealed class LyingModelTests(LyingModel model) : IClassFixture<LyingModel>
{
    private static readonly string[] Planted =
    [
        "17 ngày", "ba mươi ngày", "999/2031", "Ngoại giao", "0900", "123 123", "example.com", "[L", "gấp mười",
        "gấp đôi", "987654", "500.000", "năm trăm nghìn", "<img", "<script", "保证", "гарантия", "９９", "JSON", "biên tập",
        "được thưởng", "Bắt buộc:",
    ];

    private readonly ModelRig _rig = model.Rig;

    public static TheoryData<string> Lies() => [.. Scripts.Lies.Keys];

    public static TheoryData<string> Shapes() => [.. Scripts.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_lie_never_reaches_a_resident(string lie)
    {
        var asked = 0;
        foreach (var question in QuestionsFor(lie))
        {
            var own = await _rig.OwnAsync(question);
            if (own.Status != AnswerStatus.Answered) continue;
            asked++;
            var shown = new List<string>();
            var answer = await _rig.WatchAsync(question, shown.Add);
            Assert.Equal(own.ArticleId, answer.ArticleId);
            Assert.Equal(own.Sources, answer.Sources);
            ArticleWords.AreAllOf(answer, own, _rig.Knowledge.Content);
            foreach (var words in shown.Append(answer.Text))
                Assert.DoesNotContain(Planted, p => words.Contains(p, StringComparison.Ordinal)
                    && !own.Text.Contains(p, StringComparison.Ordinal));
            foreach (var words in shown)
                ArticleWords.AreAllOf(answer with { Lead = words }, own, _rig.Knowledge.Content);
        }
        Assert.True(asked > 10, $"only {asked} questions were answered");
        Assert.NotEmpty(_rig.Server.Seen);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_reply_of_the_wrong_shape_leaves_the_articles_own_words(string shape)
    {
        foreach (var question in QuestionsFor(shape).Take(8))
        {
            var own = await _rig.OwnAsync(question);
            if (own.Status != AnswerStatus.Answered) continue;
            var answer = await _rig.AskAsync(question);
            Assert.Equal((own.Text, false), (answer.Text, answer.ByModel));
        }
    }

    [Fact]
    public async Task An_honest_model_is_used_and_marked_and_loses_nothing()
    {
        var (asked, used) = (0, 0);
        foreach (var question in QuestionsFor(Scripts.Good))
        {
            var own = await _rig.OwnAsync(question);
            if (own.Status != AnswerStatus.Answered) continue;
            asked++;
            var answer = await _rig.AskAsync(question);
            ArticleWords.AreAllOf(answer, own, _rig.Knowledge.Content);
            var note = _rig.Knowledge.Say(ReplyKeys.ByModel);
            Assert.Equal(answer.ByModel, answer.Lead.Contains(note, StringComparison.Ordinal));
            if (!answer.ByModel) continue;
            used++;
            foreach (var source in own.Sources)
                Assert.Contains(source.Document, answer.Lead, StringComparison.Ordinal);
            foreach (var line in own.Text.Split('\n').Where(line => line.Length > 30))
                Assert.True(Holds(answer.Text, line), $"{answer.ArticleId} lost: {line}");
        }
        Assert.True(used > asked / 2, $"{used} of {asked}");
    }

    // A line of the short half may be parted into the two halves, never lost.
    private static bool Holds(string text, string line) => line.Split(". ").All(sentence => text
        .Replace(" ạ.", ".", StringComparison.Ordinal)
        .Contains(sentence.Trim('.', ' '), StringComparison.Ordinal));

    // Each script has articles of its own, so that no answer remembered from another one is looked at.
    private IEnumerable<string> QuestionsFor(string script)
    {
        _rig.Server.Script = script;
        var names = Scripts.Names.ToList();
        return _rig.Knowledge.Content.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal)
            .Where((_, i) => i % names.Count == names.IndexOf(script)).SelectMany(article => article.Questions);
    }
}
