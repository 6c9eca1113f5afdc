using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>An article with what its own questions ask for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Asks">Everything any of its questions asks for.</param>
/// <param name="MainAsks">What its title or several of its questions ask for.</param>
internal sealed record ArticleCard(Article Article, uint Asks, uint MainAsks);
