using System.Globalization;
using System.Text;
using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Reasons;

/// <summary>Says why an article was the answer: the words that matched, the article, its laws and its review.</summary>
internal static class WhyText
{
    /// <param name="shelf">The content in use.</param>
    /// <param name="card">The article that answered.</param>
    /// <param name="asked">The question as read; empty when the article was chosen by hand.</param>
    public static string Of(AnswerShelf shelf, ArticleCard card, string asked)
    {
        var (content, article) = (shelf.Content, card.Article);
        var replies = content.Replies;
        var words = asked.Length == 0 ? [] : MatchedWords.Of(shelf, asked, article.Id);
        var text = new StringBuilder();
        if (asked.Length == 0) text.Append(replies.Fill(ReplyKeys.WhyChosen, ("title", article.Title)));
        else if (words.Count == 0) text.Append(replies.Fill(ReplyKeys.WhyNear, ("title", article.Title)));
        else
        {
            var named = string.Join(", ", words.Select(word => replies.Fill(ReplyKeys.WhyWord, ("word", word))));
            text.Append(replies.Fill(ReplyKeys.WhyWords, ("words", named), ("title", article.Title)));
        }
        text.Append("\n\n").Append(replies[ReplyKeys.Sources]);
        foreach (var line in ArticleText.SourceLines(content, article)) text.Append("\n– ").Append(line);
        var reviewed = article.Reviewed.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return text.Append("\n\n").Append(replies.Fill(ReplyKeys.WhyReviewed, ("date", reviewed))).ToString();
    }
}
