using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge;

/// <summary>The surface of this room: the content in use and the answers made from it. Thread-safe; a reload swaps
/// the whole set at once.</summary>
public sealed class KnowledgeBase(ContentSet content)
{
    /// <summary>The content as it stands now.</summary>
    public ContentSet Content { get; } = content;

    /// <summary>Answers one message.</summary>
    public Task<Answer> AnswerAsync(Question question, CancellationToken ct) =>
        throw new NotSupportedException("The pipeline is not composed yet.");

    /// <summary>Shows an article chosen by a button, laid out like an answer.</summary>
    /// <returns>Null when there is no such article or it may not answer today.</returns>
    public Answer? Show(string articleId) => throw new NotSupportedException("The pipeline is not composed yet.");

    /// <summary>A sentence of replies.yml with its places filled: the given values first, then the ward's own
    /// (<c>{service}</c>, <c>{ward}</c>, <c>{desk}</c>, <c>{phone:key}</c>).</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Content.Replies.Fill(key, values);
}
