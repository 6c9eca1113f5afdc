using System.Globalization;
using System.Text;
using BachDang.Outreach.Host.Demo.Staff;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Talks;

namespace BachDang.Outreach.Host.Demo.Residents;

/// <summary>Residents who ask. The words are the articles' own phrasings and questions nobody has an article for; the
/// answers are what the program answers to them today.</summary>
internal sealed class DemoTalks(DemoWard ward, DemoDesk desk)
{
    public const string Channel = "webchat";
    private const string Node = "demo";

    private const string NewsCommand = "/dangky";

    private readonly List<Guid> _talks = [];
    private readonly Dictionary<Guid, string> _addresses = [];

    /// <summary>Plans so many questions over the time from the beginning up to now.</summary>
    public void Plan(int questions, DateTimeOffset begin)
    {
        var days = (ward.Story.Now - begin).TotalDays;
        ward.Story.Plan(begin, AskAsync);
        for (var i = 1; i < questions; i++)
        {
            var day = begin.AddDays(days * Math.Sqrt(ward.Story.Random.NextDouble()));
            ward.Story.Plan(ward.Story.InDaytime(day), AskAsync);
        }
    }

    /// <summary>A talk of a resident who asked before.</summary>
    public Guid OfSomebody() => ward.Story.One(_talks);

    /// <summary>Begins the talk of a resident who wants news and nothing else.</summary>
    public async Task<Guid> BeginAsync(int number, CancellationToken ct)
    {
        var address = $"{Node}-news-{number}";
        var talk = await ArrivesAsync(address, NewsCommand, ct);
        _addresses[talk] = address;
        await FinishAsync(talk, [], ct);
        return talk;
    }

    /// <summary>Lets such a resident ask something.</summary>
    public void PlanQuestion(Guid talk, DateTimeOffset at) => ward.Story.Plan(at, async ct =>
    {
        var text = Phrasing();
        await ArrivesAsync(_addresses[talk], text, ct);
        await AnswerAsync(talk, text, ct);
    });

    private async Task AskAsync(CancellationToken ct)
    {
        var story = ward.Story;
        var text = story.Happens(0.12) ? story.One(ward.Sample.Unanswered) : Phrasing();
        // Every third question is the first one of a new resident.
        var isNew = _talks.Count == 0 || story.Happens(0.33);
        var address = $"{Node}-{(isNew ? _talks.Count : story.Random.Next(_talks.Count))}";
        var talk = await ArrivesAsync(address, text, ct);
        if (isNew) _talks.Add(talk);
        await AnswerAsync(talk, text, ct);
    }

    private async Task<Guid> ArrivesAsync(string address, string text, CancellationToken ct)
    {
        var arrival = new Arrival(Channel, $"{Node}-{ward.Story.Random.NextInt64()}", address,
            Encoding.UTF8.GetBytes(text), KeepAddress: false, ShownText: text);
        var accepted = await ward.Get<WardWrites>().RunAsync((db, token) =>
            new AcceptInbound(db, ward.Clock, ward.Get<AddressKeys>(), ward.Order)
                .RunAsync(arrival, Node, token), ct);
        return accepted.ConversationId;
    }

    private string Phrasing()
    {
        var articles = ward.Knowledge.Content.Articles.Values.ToList();
        return ward.Story.One(ward.Story.One(articles).Questions);
    }

    private async Task AnswerAsync(Guid talk, string text, CancellationToken ct)
    {
        var answer = await ward.Knowledge.AnswerAsync(new Question(text), ct);
        var row = Row(talk, answer);
        await FinishAsync(talk, [row], ct);
        if (answer.Status == AnswerStatus.Refused && ward.Story.Happens(0.3)) await HandOffAsync(row, ct);
        if (answer.Status == AnswerStatus.Answered && ward.Story.Happens(0.25)) await JudgeAsync(row, ct);
    }

    private Task<TurnStored> FinishAsync(Guid talk, IReadOnlyList<AnsweredQuestion> answers, CancellationToken ct) =>
        ward.Get<WardWrites>().RunAsync(async (db, token) =>
        {
            var waiting = await new ReadTalk(db, ward.Get<AddressKeys>()).NextAsync(talk, token);
            return await new FinishTurn(db, ward.Clock, ward.Order, ward.Get<AddressKeys>()).RunAsync(
                new FinishedTurn
                {
                    InboundId = waiting!.Id,
                    ConversationId = talk,
                    Channel = Channel,
                    Welcomed = true,
                    Answers = answers,
                }, Node, sendHere: false, token);
        }, ct);

    private async Task HandOffAsync(AnsweredQuestion row, CancellationToken ct)
    {
        var promised = ward.Rules.Calendar.AddWorkingDays(
            ward.Now, ward.Knowledge.Content.Ward.HandOffWorkingDays);
        desk.Plan(await ward.DoAsync((db, token) => new AskOfficer(db, ward.Clock)
            .RunAsync(row.Id, row.ConversationId, promised.ToUniversalTime(), token), ct));
    }

    private async Task JudgeAsync(AnsweredQuestion row, CancellationToken ct)
    {
        var feedback = ward.Story.Happens(0.85)
            ? AnswerFeedback.Helpful
            : ward.Story.One([AnswerFeedback.OtherQuestion, AnswerFeedback.Incomplete, AnswerFeedback.Hard]);
        await ward.DoAsync((db, token) => new RecordFeedback(db, ward.Clock)
            .RunAsync(row.Id, row.ConversationId, feedback, token), ct);
    }

    private AnsweredQuestion Row(Guid talk, Answer answer) => new()
    {
        Id = Guid.CreateVersion7(ward.Now),
        ConversationId = talk,
        At = ward.Now,
        Question = answer.MaskedText,
        Status = answer.Status.ToString().ToLower(CultureInfo.InvariantCulture),
        Route = answer.Route,
        ArticleId = answer.ArticleId,
        Score = answer.Score,
        Reading = answer.Reading,
        ContentVersion = answer.ContentVersion,
    };
}
