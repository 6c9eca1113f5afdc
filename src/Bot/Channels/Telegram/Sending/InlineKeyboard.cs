using System.Text;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Buttons under a message, one a row; small ones share a row while their words stay readable.</summary>
internal static class InlineKeyboard
{
    /// <summary>Telegram's limit of what a button carries, in bytes of UTF-8.</summary>
    public const int MostDataBytes = 64;
    // A phone shows about forty letters of a full-width button.
    private const int MostTitle = 60;
    private const int SmallLettersInRow = 30;
    private const int MostInRow = 3;

    /// <summary>The keyboard, or null without buttons.</summary>
    /// <param name="choices">What to offer.</param>
    /// <param name="left">How many had to be left out because they break Telegram's limits: a mistake of ours, but
    /// with it Telegram would refuse the whole answer.</param>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<Choice> choices, out int left)
    {
        var rows = new List<IReadOnlyList<InlineKeyboardButton>>(choices.Count);
        var (open, room, laid) = (new List<InlineKeyboardButton>(), 0, 0);
        foreach (var choice in choices.Where(Fits))
        {
            var title = Short(choice.Title);
            var letters = choice.Small ? title.Length : MostTitle;
            if (letters > room || open.Count == MostInRow) rows.Add(open = []);
            room = (open.Count == 0 ? SmallLettersInRow : room) - letters;
            open.Add(choice.Url is { } url
                ? new InlineKeyboardButton(title, null, url)
                : new InlineKeyboardButton(title, choice.Data));
            laid++;
        }
        left = choices.Count - laid;
        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    private static bool Fits(Choice choice) =>
        !string.IsNullOrWhiteSpace(choice.Title) && (choice.Url is { } url
            ? IsAddress(url)
            : Encoding.UTF8.GetByteCount(choice.Data) is > 0 and <= MostDataBytes);

    // Telegram takes no button to a host without a dot, such as localhost.
    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && (address.Host.Contains('.') || address.Host.Contains(':'));

    private static string Short(string title)
    {
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("**", "", StringComparison.Ordinal);
        if (line.Length <= MostTitle) return line;
        var space = line.LastIndexOf(' ', MostTitle - 1);
        var cut = space > MostTitle / 2 ? space : MostTitle - 1;
        if (char.IsLowSurrogate(line[cut])) cut--;
        return $"{line[..cut].TrimEnd(' ', ',', ';', ':', '-')}…";
    }
}
