namespace BachDang.Outreach.Knowledge.Answering.Deciding;

internal enum Band { Answer, Choose, Refuse }

/// <summary>What to do with a question.</summary>
/// <param name="Band">Answer from the first article, offer the articles, or refuse and name them as nearest.</param>
/// <param name="Articles">Best first.</param>
/// <param name="Sure">How likely the first article is right, 0 to 1.</param>
/// <param name="ReplyKey">Why it is refused, when there is a particular reason.</param>
internal sealed record Decision(Band Band, IReadOnlyList<ArticleCard> Articles, double Sure, string? ReplyKey);
