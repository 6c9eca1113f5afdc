using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>An article with what its own questions ask for and name.</summary>
/// <param name="Article">The article.</param>
/// <param name="Asks">Everything any of its questions asks for.</param>
/// <param name="MainAsks">What its title or several of its questions ask for.</param>
/// <param name="OftenAsks">What its title or a good share of its questions asks for.</param>
/// <param name="Title">The words of its title.</param>
/// <param name="Head">The words of its title, questions and keywords.</param>
internal sealed record ArticleCard(
    Article Article, uint Asks, uint MainAsks, uint OftenAsks, WordSet Title, WordSet Head);
