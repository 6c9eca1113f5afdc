using BachDang.Outreach.Knowledge.Content.Prompts;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

/// <summary>
/// What of a sentence must not change: its words in their order without the neutral ones, where its punctuation parts
/// them, the numbers and codes as they are written, and every sign that is no punctuation. Two sentences with the same
/// binding words say the same.
/// </summary>
internal sealed class BindingWords
{
    private const string Break = "|";
    private readonly Dictionary<string, string> _stands = new(StringComparer.Ordinal);
    private readonly int _longest = 1;

    public BindingWords(Rewording rules)
    {
        foreach (var neutral in rules.Neutral) Add(neutral, "");
        foreach (var group in rules.Same)
            foreach (var word in group) Add(word, Key(group[0]));
        foreach (var phrase in _stands.Keys) _longest = Math.Max(_longest, phrase.Count(c => c == ' ') + 1);
    }

    /// <summary>The binding words as one string that can be compared.</summary>
    public string Of(string text)
    {
        // Bold marks are no punctuation.
        var clean = VietnameseText.Clean(text.Replace("*", "", StringComparison.Ordinal));
        var tokens = Tokenizer.Tokenize(clean);
        var words = new List<Token>(tokens.Count);
        var codes = new List<string>();
        foreach (var token in tokens)
        {
            if (token.IsWord) words.Add(token);
            else codes.Add(token.Text);
        }
        return $"{string.Join(' ', Parts(words))}\n{string.Join(' ', codes)}\n{Signs(clean)}";
    }

    private List<string> Parts(List<Token> words)
    {
        var parts = new List<string>(words.Count);
        var parted = false;
        for (var i = 0; i < words.Count;)
        {
            parted |= words[i].AfterBreak;
            var (stands, length) = Longest(words, i);
            i += length;
            if (stands.Length == 0) continue;
            if (parted && parts.Count > 0) parts.Add(Break);
            parted = false;
            parts.Add(stands);
        }
        return parts;
    }

    private (string Stands, int Length) Longest(List<Token> words, int from)
    {
        var key = words[from].Text;
        var (stands, length) = (_stands.GetValueOrDefault(key, key), 1);
        for (var more = 2; more <= _longest && from + more <= words.Count; more++)
        {
            var next = words[from + more - 1];
            if (next.AfterBreak) break;
            key = $"{key} {next.Text}";
            if (_stands.TryGetValue(key, out var longer)) (stands, length) = (longer, more);
        }
        return (stands, length);
    }

    /// <summary>Percent and degree signs, currency, braces of places, anything unusual.</summary>
    private static string Signs(string clean) => string.Concat(clean.Where(
        c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !".,;:!…\"'“”‘’()[]–—-/".Contains(c)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));

    private void Add(string phrase, string stands) => _stands[Key(phrase)] = stands;

    private static string Key(string phrase) => string.Join(
        ' ', Tokenizer.Tokenize(phrase).Where(token => token.IsWord).Select(token => token.Text));
}
