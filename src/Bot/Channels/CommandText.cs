using System.Text.RegularExpressions;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>Tells a command (<c>/hoi@PhuongBot muc phat</c>) from words that merely begin with a slash.</summary>
internal static partial class CommandText
{
    public static Inbound Read(string text)
    {
        var match = Shape().Match(text);
        return match.Success
            ? new Commanded(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["rest"].Value.Trim())
            : new Said(text);
    }

    [GeneratedRegex(@"\A\s*/(?<name>[A-Za-z0-9_]{1,32})(@[A-Za-z0-9_]{1,64})?(?<rest>\s.*)?\z",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
