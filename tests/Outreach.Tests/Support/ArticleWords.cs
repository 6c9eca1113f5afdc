using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;
using Xunit;

namespace BachDang.Outreach.Tests.Support;

/// <summary>
/// Judges an answer by strings alone, with nothing of the program's own checks: each of its sentences stands word for
/// word in the article, apart from the polite word an honest scripted model adds.
/// </summary>
internal static class ArticleWords
{
    /// <param name="answer">The answer to judge.</param>
    /// <param name="own">The same answer in the article's own words.</param>
    /// <param name="content">The content in use.</param>
    public static void AreAllOf(Answer answer, Answer own, ContentSet content)
    {
        var held = Plain(own.Text);
        var words = answer.Lead.Split("\n\n" + content.Replies["answer.sources"])[0];
        foreach (var sentence in words.Split(['\n', '.', '!'], StringSplitOptions.RemoveEmptyEntries))
            Assert.True(held.Contains(Plain(sentence), StringComparison.OrdinalIgnoreCase),
                $"{answer.ArticleId}: '{sentence}' in: {answer.Lead}");
    }

    // Line breaks and what introduces a list are laid out differently; a polite word ends a sentence.
    private static string Plain(string text)
    {
        var words = text.Replace("**", "", StringComparison.Ordinal).Split(
            [' ', '\n', ':'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is [.. var before, "ạ"] ? before : words);
    }
}
