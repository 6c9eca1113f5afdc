using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Steps;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>
/// Hears a question that was said in pieces (Bán hàng lậu. Quần áo chừng 25 triệu. Phạt bao nhiêu?): a short message
/// that is answered neither by itself nor with its topic is asked together with the messages before it, as if they had
/// been written in one. An emergency told before stays one.
/// </summary>
internal sealed class SayTogether : IAnswerStep
{
    private const int LongestPiece = 12;
    private const int MostBefore = 2;

    /// <summary>Share of the message's own words an article's title and questions must hold to answer it.</summary>
    private const double LeastOwn = 0.6;

    private static readonly IAnswerStep[] Reading = [new CleanText(), new MaskPersonalData(), new ReadQuestion()];
    private static readonly IAnswerStep[] Deciding = [new FindArticles(), new Decide()];

    public async ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (!IsPiece(context)) return;
        var before = new List<string>();
        for (var i = context.Question.Earlier.Count - 1; i >= 0 && before.Count < MostBefore; i--)
        {
            before.Insert(0, context.Question.Earlier[i].MaskedText);
            var whole = await ReadAsync(context, string.Join(". ", before), ct);
            if (StaysEmergency(context, whole)) return;
            foreach (var step in Deciding) await step.RunAsync(whole, ct);
            if (Takes(context, whole)) return;
            if (context.Question.Earlier[i].Begins) return;
        }
    }

    private static bool IsPiece(AnswerContext context) =>
        context.Question.Earlier.Count > 0 && !context.LeavesTalk && !context.IsCorrection
        && context.Decision is { Band: not Band.Answer }
        && context.Words.Length <= LongestPiece && (context.Asks & context.Shelf.Asks.StrictSet) == 0;

    private static async Task<AnswerContext> ReadAsync(AnswerContext context, string before, CancellationToken ct)
    {
        var question = new Question($"{before}. {context.Masked}");
        var whole = new AnswerContext(question, context.Shelf, context.Today) { Withdrawn = context.Withdrawn };
        foreach (var step in Reading) await step.RunAsync(whole, ct);
        return whole;
    }

    private static bool StaysEmergency(AnswerContext context, AnswerContext whole)
    {
        if (context.TopicWords > 1) return false;
        var route = whole.Shelf.Routes.Find(whole.Words, whole.TypedWords);
        if (route is not { Label: Routes.Emergency }) return false;
        context.Answer = Says.Reply(context, AnswerStatus.Routed, route.Label, route.Reply);
        return true;
    }

    /// <summary>Takes what the whole finds, where its first article speaks of this piece too.</summary>
    /// <returns>Whether nothing better is to be looked for.</returns>
    private static bool Takes(AnswerContext context, AnswerContext whole)
    {
        if (whole.Decision is not { Band: not Band.Refuse, Articles: [var first, ..] } decision) return false;
        if ((context.Asks & ~first.Asks) != 0) return false;
        if (first.Head.ShareOf(TalkTurn.OwnWords(context)) < LeastOwn) return false;
        if (decision.Band == Band.Choose && context.Decision!.Band == Band.Choose) return false;
        (context.Evidence, context.Decision, context.Searched) = (whole.Evidence, decision, whole.Reading);
        context.Topic = context.Talk?.Topic;
        context.Carried = context.Talk;
        return decision.Band == Band.Answer;
    }
}
