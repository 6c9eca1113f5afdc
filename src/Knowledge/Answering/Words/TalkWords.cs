using BachDang.Outreach.Knowledge.Content.Talks;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>
/// Tells whether a message goes on with the last topic, and which of its words carry a topic of their own.
/// </summary>
internal sealed class TalkWords(
    IReadOnlyList<string> continues, TalkOpenings openings, IReadOnlyList<string> fillers, PhraseBook phrases)
{
    private readonly Phrase[] _continues = phrases.Phrases(continues);
    private readonly Phrase[] _standIns = phrases.Phrases(openings.StandIns);
    private readonly Phrase[] _links = phrases.Phrases(openings.Links);
    private readonly Phrase[] _fillers = phrases.Phrases(fillers);

    /// <summary>True when the message begins like an addition (thế còn, vậy, còn).</summary>
    public bool GoesOn(Message message) =>
        Array.Exists(_continues, phrase => phrase.IsAt(message, 0));

    /// <summary>True when a word stands for something said before (họ, nó, cái đó).</summary>
    public bool StandsIn(Message message) => Array.Exists(_standIns, phrase => phrase.IsIn(message));

    /// <summary>True when a word sets something beside what was said before (rau tươi thì sao).</summary>
    public bool Links(Message message) => Array.Exists(_links, phrase => phrase.IsIn(message));

    /// <summary>How many words are left when fillers and the words of the asks are taken away.</summary>
    public int TopicWords(Message message, AskMatcher asks) =>
        Array.FindAll(Covered(message, asks), covered => !covered).Length;

    /// <summary>Those words, in order.</summary>
    public string TopicOf(Message message, AskMatcher asks)
    {
        var covered = Covered(message, asks);
        return string.Join(' ', message.Words.Where((_, i) => !covered[i]).Select(w => w.Text));
    }

    /// <summary>Marks the words that carry no topic.</summary>
    public bool[] Fillers(Message message)
    {
        var covered = new bool[message.Length];
        message.Cover(_fillers, covered);
        return covered;
    }

    private bool[] Covered(Message message, AskMatcher asks)
    {
        var covered = Fillers(message);
        message.Cover(_standIns, covered);
        message.Cover(_continues, covered);
        asks.Cover(message, covered);
        return covered;
    }
}
