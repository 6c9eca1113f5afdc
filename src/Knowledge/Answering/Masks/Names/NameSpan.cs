namespace BachDang.Outreach.Knowledge.Answering.Masks.Names;

/// <summary>Words that read like a name from a family name on.</summary>
/// <param name="First">The family name's word.</param>
/// <param name="End">One past the last word.</param>
/// <param name="Decides">A middle name that only persons have stands after the family name.</param>
/// <param name="Givens">How many of the other words are common given names.</param>
/// <param name="IsClear">The family name is hardly ever another word, as it is typed here.</param>
/// <param name="IsCapital">Written with capitals in a message that has small words too.</param>
internal readonly record struct NameSpan(
    int First, int End, bool Decides, int Givens, bool IsClear, bool IsCapital)
{
    public int Length => End - First;
}
