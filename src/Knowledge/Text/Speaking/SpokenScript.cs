using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>What is read over the loudspeaker.</summary>
/// <param name="Paragraphs">In order.</param>
public sealed partial record SpokenScript(IReadOnlyList<string> Paragraphs)
{
    /// <summary>How fast a newsreader reads, in words (syllables) a minute.</summary>
    public const int WordsPerMinute = 150;

    // A minute at most, with what comes before and after.
    private const int ShortWords = 90;

    public int Words => Paragraphs.Sum(Count);

    public TimeSpan Reading => TimeSpan.FromSeconds(Math.Ceiling(Words * 60.0 / WordsPerMinute));

    /// <summary>Everything.</summary>
    /// <param name="spoken">Says it.</param>
    /// <param name="title">The headline.</param>
    /// <param name="text">The text.</param>
    /// <param name="sender">Who speaks.</param>
    /// <param name="service">The ward's assistant, for those who want to know more.</param>
    public static SpokenScript Full(SpokenText spoken, string title, string text, string sender, string service) => new(
        [Opening(spoken, sender), .. spoken.Paragraphs(title), .. spoken.Paragraphs(text), Closing(spoken, service)]);

    /// <summary>The headline, the first sentences and where to learn more: half a minute to a minute.</summary>
    public static SpokenScript Brief(SpokenText spoken, string title, string text, string sender, string service)
    {
        var head = spoken.Paragraphs(title);
        var first = new List<string>();
        var words = head.Sum(Count);
        foreach (var sentence in spoken.Paragraphs(text).SelectMany(line => SentenceEnd().Split(line)))
        {
            words += Count(sentence);
            if (first.Count > 0 && words > ShortWords) break;
            first.Add(sentence);
        }
        return new SpokenScript([Opening(spoken, sender), .. head, string.Join(' ', first), Closing(spoken, service)]);
    }

    public override string ToString() => string.Join("\n\n", Paragraphs);

    private static string Opening(SpokenText spoken, string sender) =>
        $"Kính thưa bà con. {spoken.Line(sender)} xin thông báo.";

    private static string Closing(SpokenText spoken, string service) =>
        $"Bà con cần hỏi thêm hoặc phản ánh, xin hỏi {spoken.Line(service)}, hoặc xem trên trang tin của phường. "
        + "Xin cảm ơn bà con đã lắng nghe.";

    private static int Count(string text) =>
        text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
