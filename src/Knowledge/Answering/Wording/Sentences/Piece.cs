namespace BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

/// <summary>The smallest part of an article that may be shown without its neighbours.</summary>
/// <param name="Number">How a language model names it; counted from 1.</param>
/// <param name="Text">The article's own words; lists keep their lines.</param>
/// <param name="IsList">A whole list with what introduces it: shown as it stands or not at all.</param>
/// <param name="InLead">It belongs to the short answer.</param>
internal sealed record Piece(int Number, string Text, bool IsList, bool InLead);
