namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>One word of a message: as typed (lower case, canonical) and without marks.</summary>
internal readonly record struct Word(string Text, string Folded)
{
    /// <summary>Typed without any mark, so it may stand for any marked word with the same letters.</summary>
    public bool IsPlain => ReferenceEquals(Text, Folded) || Text == Folded;
}
