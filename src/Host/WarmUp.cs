using System.Diagnostics;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Host;

/// <summary>Makes the program hot before its doors open: asks the articles' questions and drives the roads.</summary>
internal sealed class WarmUp(KnowledgeBase knowledge, RoadsWarmUp roads, ILogger<WarmUp> log)
{
    private static readonly TimeSpan LongestAsking = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var question in knowledge.Content.Articles.Values.SelectMany(article => article.Questions))
        {
            if (Stopwatch.GetElapsedTime(start) > LongestAsking) break;
            await knowledge.AnswerAsync(new Question(question) { OwnWords = true }, ct);
        }
        var rounds = await roads.RunAsync(ct);
        log.WarmedUp(rounds, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
