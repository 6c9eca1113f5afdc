namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>A message's words with their ids in one phrase book, ready to be matched.</summary>
internal sealed class Message
{
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

    public bool Has(int id) => _present[id];
}
