using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Calculators;

/// <summary>What a calculation says: its questions with their buttons, its result with the law and what to read next.
/// </summary>
internal sealed class CalculatorWords(KnowledgeBase knowledge, ReplyTexts replies, DialogWords dialogs)
{
    private const int LongestAnswer = 60;
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public CalculatorContext Context() => knowledge.Calculating(AddWorkingDays);

    /// <summary>Whether words are short enough to be nothing but the value asked for.</summary>
    public static bool IsAnswer(string text) => text.Length <= LongestAnswer;

    public MessageBody Question(DialogContext context, Given given, Ask ask, Line? problem = null)
    {
        var text = problem is null ? Say(ask.Question) : $"{Say(problem)}\n{Say(ask.Question)}";
        return new MessageBody(text, null, [.. Buttons(context, ask, given.Values.Count > 0)]);
    }

    public MessageBody Result(string name, Result result) => new(Text(result), null,
    [
        .. Articles(result), dialogs.OpenButton(name, DialogReplyKeys.Again),
    ]);

    public IReadOnlyList<MessageBody> ResultWithMore(DialogContext context, string name, Result result, Ask more) =>
    [
        new MessageBody($"{Text(result)}\n\n{Say(more.Question)}", null,
        [
            DoneButton(context),
            dialogs.BackButton(context), dialogs.OpenButton(name, DialogReplyKeys.Again),
        ]),
    ];

    public MessageBody Done() => MessageBody.Of(replies.Say(DialogReplyKeys.Finished));

    public static Line Needed() => new(DialogReplyKeys.Needed);

    private IEnumerable<Choice> Buttons(DialogContext context, Ask ask, bool mayGoBack)
    {
        foreach (var (value, title) in ask.Choices) yield return context.Button($"{ask.Field}={value}", Say(title));
        if (ask.MaySkip) yield return ask.IsMore ? DoneButton(context) : dialogs.SkipButton(context);
        if (mayGoBack) yield return dialogs.BackButton(context);
        yield return dialogs.LeaveButton(context);
    }

    private Choice DoneButton(DialogContext context) =>
        new(DialogButtons.Skip(context.Key), replies.Say(DialogReplyKeys.Done));

    private IEnumerable<Choice> Articles(Result result) => result.Articles
        .Select(id => knowledge.Show(id) is { Title: { } title } ? new Choice(ButtonData.Article(id), title) : null)
        .OfType<Choice>();

    private string Text(Result result)
    {
        var text = string.Join('\n', result.Lines.Select(Say));
        if (result.Sources.Count == 0) return text;
        var sources = string.Join('\n', result.Sources.Select(s => $"– {knowledge.Cite(s)}"));
        return $"{text}\n\n{replies.Say(Knowledge.Answering.ReplyKeys.Sources)}\n{sources}";
    }

    private string Say(Line line) => replies.Say(line.Key, [.. line.Values.Select(v => (v.Key, v.Value))]);

    private DateOnly AddWorkingDays(DateOnly day, int days)
    {
        var calendar = new WorkingCalendar(Vietnam, knowledge.Content.Ward.Holidays);
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
        return DateOnly.FromDateTime(calendar.AddWorkingDays(start, days).DateTime);
    }
}
