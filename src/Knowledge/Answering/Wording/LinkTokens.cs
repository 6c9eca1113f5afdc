using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>
/// Keeps phone numbers and web addresses out of a language model's hands: it sees <c>[L1]</c>, which is put back
/// afterwards. It can neither read, change nor invent one.
/// </summary>
internal sealed partial class LinkTokens
{
    private readonly List<string> _kept = [];

    public string Hide(string text) => Link().Replace(text, match =>
    {
        var at = _kept.IndexOf(match.Value);
        if (at < 0)
        {
            at = _kept.Count;
            _kept.Add(match.Value);
        }
        return string.Create(CultureInfo.InvariantCulture, $"[L{at + 1}]");
    });

    /// <returns>Null when the text names a link that was never given.</returns>
    public string? PutBack(string text)
    {
        var back = new StringBuilder();
        var copied = 0;
        foreach (Match match in Token().Matches(text))
        {
            var number = int.Parse(match.ValueSpan[2..^1], CultureInfo.InvariantCulture);
            if (number < 1 || number > _kept.Count) return null;
            back.Append(text, copied, match.Index - copied).Append(_kept[number - 1]);
            copied = match.Index + match.Length;
        }
        return back.Append(text, copied, text.Length - copied).ToString();
    }

    [GeneratedRegex(@"\{phone:[^}]*\}|(?:https?://)?(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info)(?:/[\w./?=&-]*\w)?")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[L[0-9]{1,4}\]")]
    private static partial Regex Token();
}
