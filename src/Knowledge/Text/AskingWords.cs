using System.Collections.Frozen;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// Words that make a sentence a question. They are in every question and in few answers, so their rarity in the content
/// says nothing about what is asked.
/// </summary>
internal static class AskingWords
{
    private static readonly FrozenSet<string> Alone =
        "gì nào ai đâu sao mấy nhiêu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<(string, string)> Before = new[]
    {
        ("bao", "nhiêu"), ("bao", "giờ"), ("bao", "lâu"), ("thế", "nào"), ("tại", "sao"), ("vì", "sao"),
    }.ToFrozenSet();

    /// <summary>Whether a text is put as a question. Typed without marks it is not looked at word by word: half of
    /// the asking words then read like others (<c>dau</c>, <c>nao</c>).</summary>
    public static bool AreIn(string text)
    {
        if (text.Contains('?')) return true;
        var words = Tokenizer.Tokenize(text).Where(t => t.IsWord).Select(t => t.Text).ToList();
        return words.Index().Any(w => Asks(w.Item, w.Index + 1 < words.Count ? words[w.Index + 1] : ""));
    }

    /// <summary>True when <paramref name="word"/>, followed by <paramref name="next"/>, asks.</summary>
    public static bool Asks(string word, string next) => Alone.Contains(word) || Before.Contains((word, next));
}
