namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>A message's words with their ids in one phrase book, ready to be matched.</summary>
internal sealed class Message
{
    public static readonly Message Empty = new([], [], 0);

    private readonly bool[] _present;

    public Message(IReadOnlyList<Word> words, int[] ids, int knownIds)
    {
        Words = words;
        Ids = ids;
        _present = new bool[knownIds];
        foreach (var id in ids)
            if (id >= 0) _present[id] = true;
    }

    public IReadOnlyList<Word> Words { get; }
    public int[] Ids { get; }
    public int Length => Ids.Length;

    public bool Has(int id) => id < _present.Length && _present[id];

    /// <summary>Marks every word that stands in one of the phrases.</summary>
    public void Cover(Phrase[] phrases, bool[] covered)
    {
        foreach (var phrase in phrases)
        {
            if (!Has(phrase.Ids[0])) continue;
            for (var at = 0; at + phrase.Length <= Length; at++)
                if (phrase.IsAt(this, at)) covered.AsSpan(at, phrase.Length).Fill(true);
        }
    }
}
