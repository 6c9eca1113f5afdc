namespace BachDang.Outreach.Knowledge.Answering;

public enum AnswerStatus { Answered, Choose, Refused, Routed, Error }

/// <summary>What the service says to one message. Immutable; everything is ready to be shown and stored.</summary>
public sealed record Answer
{
    public required AnswerStatus Status { get; init; }

    /// <summary>Snake name of the route: knowledge, emergency, greeting, report_intent and so on.</summary>
    public required string Route { get; init; }

    /// <summary>Someone is in danger: nothing else comes before this answer.</summary>
    public bool IsUrgent => Route == Routes.Emergency;

    /// <summary>The reply key the first sentence came from; null when an article speaks.</summary>
    public string? ReplyKey { get; init; }

    public string? ArticleId { get; init; }
    public string? Title { get; init; }

    /// <summary>
    /// The whole text: <see cref="Lead"/>, and when there is more, a "see more" line and <see cref="More"/>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The half always shown: the short answer and the law it rests on, or the reply.</summary>
    public required string Lead { get; init; }

    /// <summary>The half a channel may fold away: steps, deadlines, desks. Empty when there is none.</summary>
    public string More { get; init; } = "";

    /// <summary>Only answers from an article have sources, all of them citable today.</summary>
    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Titles to choose from (choose), or the nearest ones (refused).</summary>
    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Articles people want next.</summary>
    public IReadOnlyList<AnswerChoice> FollowUps { get; init; } = [];

    /// <summary>Folder of the article: what it is about; null when no article speaks.</summary>
    public string? Topic { get; init; }

    /// <summary>Name of the calculator that goes with the article; null when none.</summary>
    public string? Calculator { get; init; }

    /// <summary>How sure the decision was, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>How the question was read: marks restored, slips repaired.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The cleaned message with personal data masked: the only form that may be stored.</summary>
    public required string MaskedText { get; init; }

    /// <summary>Set when the message was understood as going on about an earlier article.</summary>
    public AnswerChoice? AssumedTopic { get; init; }

    /// <summary>A language model chose and ordered the words of <see cref="Lead"/>; each was checked.</summary>
    public bool ByModel { get; init; }

    public required string ContentVersion { get; init; }

    /// <summary>
    /// The answers of a message that held several questions, in its order; empty for one question. This answer is then
    /// all of them in one: the first one's article, the text and the sources of all.
    /// </summary>
    public IReadOnlyList<Answer> Parts { get; init; } = [];

    /// <summary>Each answer by itself: the parts, or this one.</summary>
    public IReadOnlyList<Answer> Each => Parts.Count > 0 ? Parts : [this];

    /// <summary>What the next question of the same talk is told about this one; with parts, take theirs.</summary>
    public EarlierTurn Turn { get => field ?? new EarlierTurn(MaskedText, ArticleId); init; }
}

/// <summary>A law as printed under an answer; Since is null when the facts do not say.</summary>
public sealed record AnswerSource(string Document, string Article, DateOnly? Since);

public sealed record AnswerChoice(string ArticleId, string Title);
