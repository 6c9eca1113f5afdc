namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>One word of a message, lower case and canonical.</summary>
/// <param name="Text">With its marks.</param>
/// <param name="Folded">Without.</param>
/// <param name="IsFree">Typed without marks and unknown to the reader, so it may stand for any word of these
/// letters.</param>
internal readonly record struct Word(string Text, string Folded, bool IsFree);
