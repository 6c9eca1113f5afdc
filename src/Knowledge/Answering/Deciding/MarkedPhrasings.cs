using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Search;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>
/// Writers also give questions typed without marks. Indexed as they stand, they would teach the reader that bare
/// letters are words and stop it from putting marks back; so they are read first, by an index of the marked texts.
/// </summary>
internal static class MarkedPhrasings
{
    private const int LeastWords = 3;

    public static ContentSet Restore(ContentSet content, WordReader words)
    {
        var bare = content with { Articles = WithQuestions(content, q => !IsBare(q), q => q) };
        var reader = SearchIndex.Build(Passages.Of(bare, words), AnswerShelf.Settings);
        return content with { Articles = WithQuestions(content, _ => true, q => Read(q, reader, words)) };
    }

    private static Dictionary<string, Article> WithQuestions(
        ContentSet content, Func<string, bool> keep, Func<string, string> change) =>
        content.Articles.Values.ToDictionary(a => a.Id, a => a with
        {
            Questions = [.. a.Questions.Where(q => keep(q)).Select(change)],
        });

    private static string Read(string question, SearchIndex reader, WordReader words) =>
        IsBare(question) ? reader.Search(words.WriteOut(question), 1).Reading.Text : question;

    private static bool IsBare(string question) =>
        VietnameseText.Fold(question) == VietnameseText.Lower(question)
        && question.Count(c => c == ' ') >= LeastWords - 1;
}
