using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Talking;
using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>What the steps know so far about one message.</summary>
internal sealed class AnswerContext(Question question, AnswerShelf shelf, DateOnly today)
{
    public Question Question => question;
    public AnswerShelf Shelf => shelf;
    public DateOnly Today => today;

    /// <summary>The message after cleaning.</summary>
    public string Clean { get; set; } = "";

    /// <summary>The cleaned message with personal data masked: what may be stored.</summary>
    public string Masked { get; set; } = "";

    /// <summary>
    /// The masked message without the masks, abbreviations written out: what is matched and searched.
    /// </summary>
    public string Asked { get; set; } = "";

    /// <summary>The question as the index read it: marks restored, slips repaired.</summary>
    public string Reading { get; set; } = "";

    /// <summary>The words of <see cref="Reading"/>.</summary>
    public Message Words { get; set; } = Message.Empty;

    /// <summary>The words of <see cref="Asked"/>, as typed.</summary>
    public Message TypedWords { get; set; } = Message.Empty;

    /// <summary>The last search made for this message.</summary>
    public SearchResult? Found { get; set; }

    /// <summary>How many words are neither filler nor ask: the message's own topic.</summary>
    public int TopicWords { get; set; }

    /// <summary>One of several questions of a message; it is not cut again.</summary>
    public bool IsPart { get; init; }

    /// <summary>What was talked about before; null when nothing was, or it was left.</summary>
    public TalkState? Talk { get; set; }

    /// <summary>The same, once this message was completed from it.</summary>
    public TalkState? Carried { get; set; }

    /// <summary>The message takes the last answer back.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>Articles taken back, which may not answer now.</summary>
    public IReadOnlyList<string> Withdrawn { get; set; } = [];

    /// <summary>The message leaves what was talked about.</summary>
    public bool LeavesTalk { get; set; }

    /// <summary>What was searched in the end, where that is more than the message.</summary>
    public string? Searched { get; set; }

    /// <summary>The earlier article this message goes on about.</summary>
    public ArticleCard? Topic { get; set; }

    /// <summary>The message names no topic of its own (nộp ở đâu?).</summary>
    public bool IsBareAsk { get; set; }

    public Evidence Evidence { get; set; } = Evidence.None;

    /// <summary>What the message asks for, as bits of <see cref="AskMatcher"/>.</summary>
    public uint Asks { get; set; }

    public Decision? Decision { get; set; }

    /// <summary>An article's answer on its way through the last steps.</summary>
    public Answer? Draft { get; set; }

    /// <summary>Set by the step that ends the turn.</summary>
    public Answer? Answer { get; set; }
}
