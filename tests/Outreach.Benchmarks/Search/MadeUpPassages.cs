using System.Text;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>
/// Passages and questions with the statistics of text, from a fixed seed: word frequencies fall as in language, and
/// each word prefers a few that follow it.
/// </summary>
internal static class MadeUpPassages
{
    private const int Length = 110;
    private const int Followers = 12;
    private static readonly string[] Initials = ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh",
        "ph", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly string[] Rhymes = ["a", "á", "ả", "ai", "ái", "an", "án", "ang", "áng", "ao", "ất", "âu",
        "ây", "ăn", "ắc", "em", "ên", "ết", "iên", "iết", "inh", "ính", "o", "ó", "oa", "òa", "ong", "óng", "ôi", "ối",
        "ôn", "ông", "ốt", "ơi", "ơn", "u", "ú", "uân", "uật", "úc", "ung", "ùng", "ương", "ước", "ưu", "ừng"];

    private static readonly string[] Words =
        [.. Initials.SelectMany(i => Rhymes.Select(r => i + r)).OrderBy(w => Hash(w, 1))];

    public static List<Passage> Make(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i => new Passage(
            $"p{i}", [new PassageField(FieldKind.Body, Text(random, Length))]))];
    }

    /// <summary>Pieces of passages with a word left out here and there.</summary>
    public static List<string> Questions(List<Passage> passages, int count)
    {
        var random = new Random(8);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var words = passages[random.Next(passages.Count)].Fields[0].Text.Split(' ');
            var start = random.Next(words.Length - 16);
            return string.Join(' ', words.Skip(start).Take(16).Where(_ => random.Next(5) > 0));
        })];
    }

    private static string Text(Random random, int length)
    {
        var text = new StringBuilder();
        var word = Draw(random);
        for (var i = 0; i < length; i++)
        {
            text.Append(Words[word]).Append(' ');
            word = random.Next(10) < 6 ? (int)(Hash(Words[word], random.Next(Followers)) % Words.Length) : Draw(random);
        }

        return text.ToString().TrimEnd();
    }

    // Rank falls off as its inverse, as words do.
    private static int Draw(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(Words.Length)) - 1;

    private static uint Hash(string word, int salt)
    {
        var hash = 2166136261u + (uint)salt * 16777619;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }
}
