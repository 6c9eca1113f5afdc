namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>Words that must follow one another; ids come from the <see cref="PhraseBook"/> that compiled it.</summary>
internal sealed record Phrase(int[] Ids, Word[] Words)
{
    public int Length => Ids.Length;

    /// <summary>A free word fits any word of the same letters, another one only itself.</summary>
    public bool IsAt(Message message, int at)
    {
        if (at + Ids.Length > message.Length) return false;
        for (var i = 0; i < Ids.Length; i++)
        {
            if (message.Ids[at + i] != Ids[i]) return false;
            var word = message.Words[at + i];
            if (!word.IsFree && word.Text != Words[i].Text) return false;
        }
        return true;
    }

    public bool IsIn(Message message)
    {
        if (!message.Has(Ids[0])) return false;
        for (var at = 0; at + Ids.Length <= message.Length; at++)
            if (IsAt(message, at)) return true;
        return false;
    }
}

/// <summary>Terms that must all occur, each as one of its alternatives.</summary>
internal sealed record Pattern(Phrase[][] Terms)
{
    public bool Matches(Message message)
    {
        foreach (var term in Terms)
            if (!Array.Exists(term, phrase => phrase.IsIn(message))) return false;
        return true;
    }
}
