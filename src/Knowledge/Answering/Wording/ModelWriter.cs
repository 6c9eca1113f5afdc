using System.Text.Json;
using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;
using BachDang.Outreach.Knowledge.Content;
using Microsoft.Extensions.AI;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>
/// The language model at work: arranges an article's words for a question, and completes a message that goes on with
/// the talk. Whatever goes wrong, comes too late or does not pass the checks gives null, and the article's own words
/// stand. One limit of eight seconds holds for everything a model does for one message, repeats included.
/// </summary>
internal sealed class ModelWriter(IChatClient client, TimeProvider clock) : IDisposable
{
    /// <summary>The longest a resident ever waits for a model.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    // A completed question is only worth having while there is time left to word its answer.
    private static readonly TimeSpan LongestFollowUp = TimeSpan.FromSeconds(3);

    private readonly WordedCache _cache = new(
        client.GetService<ChatClientMetadata>()?.DefaultModelId ?? client.GetType().Name);

    public void Dispose() => _cache.Dispose();

    /// <summary>Arranges the article's short answer for the question; null when its own words are to stand.</summary>
    public async ValueTask<Worded?> RewordAsync(AnswerContext context, Article article, CancellationToken ct)
    {
        if (!MayAsk(context)) return null;
        var key = _cache.Key(context, article);
        if (_cache.Find(key) is { } kept)
        {
            ModelCounts.Answer(ModelCounts.Cached);
            return kept;
        }
        var rules = context.Shelf.Content.Words.Rewording;
        var pieces = new PieceCutter(rules).Cut(article);
        if (pieces.Count < 2) return null;
        var links = new LinkTokens();
        var messages = PromptFill.Reword(context, article, pieces, links);
        var (outcome, worded) = await GuardAsync(context, Longest, async limit =>
        {
            var reader = new ReplyReader();
            await ReadAsync(context, messages, ModelSchemas.Sentences, reader, Shown(context, pieces, links), limit);
            var arranged = new Arrangement(pieces, new SentenceCheck(rules), links);
            foreach (var written in reader.All()) ModelCounts.Sentence(arranged.Add(written));
            return arranged;
        }, ct);
        if (worded is { Words.Length: 0 }) outcome = ModelCounts.Nothing;
        else if (worded is { IsOwnLead: true }) outcome = ModelCounts.SameAsArticle;
        ModelCounts.Answer(outcome);
        if (worded is null || outcome != ModelCounts.Used) return null;
        var result = new Worded(
            worded.Words, string.Join(' ', worded.LeftOut.Select(piece => piece.Text)), [.. worded.Sections]);
        _cache.Keep(key, result);
        return result;
    }

    /// <summary>The message as a question that stands alone; null when the model does not know or made something
    /// up.</summary>
    public async ValueTask<string?> CompleteAsync(AnswerContext context, CancellationToken ct)
    {
        if (!MayAsk(context)) return null;
        var messages = PromptFill.FollowUp(context);
        var (outcome, question) = await GuardAsync(context, LongestFollowUp, async limit =>
        {
            var response = await client.GetResponseAsync(messages, ModelSchemas.Question, limit).WaitAsync(limit);
            return ReplyReader.Question(response.Text);
        }, ct);
        var holds = question is not null && StandaloneCheck.Holds(context, question);
        ModelCounts.FollowUp(question is null || holds ? outcome : ModelCounts.Nothing);
        return holds ? question : null;
    }

    private static bool MayAsk(AnswerContext context) =>
        context is { Question: { OwnWords: false, ModelTime.HasFailed: false }, Shelf.Content.Prompts: not null };

    /// <summary>Streams where somebody may watch. Else, and from a server that does not stream, takes the reply in one
    /// piece.</summary>
    private async Task ReadAsync(
        AnswerContext context, List<ChatMessage> messages, ChatOptions options, ReplyReader reader,
        Action<WrittenSentence> shown, CancellationToken ct)
    {
        if (context.Question.Shown is not null)
        {
            var streamed = false;
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, ct))
            {
                streamed = true;
                foreach (var sentence in reader.Take(update.Text)) shown(sentence);
            }
            if (streamed) return;
        }
        reader.Take((await client.GetResponseAsync(messages, options, ct).WaitAsync(ct)).Text);
    }

    /// <summary>Shows each further sentence once it passed the checks.</summary>
    private static Action<WrittenSentence> Shown(AnswerContext context, IReadOnlyList<Piece> pieces, LinkTokens links)
    {
        var content = context.Shelf.Content;
        var arranged = new Arrangement(pieces, new SentenceCheck(content.Words.Rewording), links);
        var before = ArticleAnswer.TopicLine(content, Says.Topic(context));
        return written =>
        {
            arranged.Add(written);
            if (arranged.Words.Length > 0)
                context.Question.Shown?.Invoke(before + ReplyText.FillPhones(content, arranged.Words));
        };
    }

    private async Task<(string Outcome, T? Value)> GuardAsync<T>(
        AnswerContext context, TimeSpan most, Func<CancellationToken, Task<T>> ask, CancellationToken ct)
        where T : class
    {
        var time = context.Question.ModelTime;
        var left = time.Left(Longest, clock);
        if (left > most) left = most;
        if (left <= TimeSpan.Zero) return (ModelCounts.Slow, null);
        using var patience = new CancellationTokenSource(left, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return (ModelCounts.Used, await ask(limit.Token));
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // The seam to an outside server: its client tells what happened; here only the fact matters.
            time.HasFailed = true;
            return (patience.IsCancellationRequested ? ModelCounts.Slow
                : exception is JsonException ? ModelCounts.Broken : ModelCounts.Failed, null);
        }
    }
}
