using System.Globalization;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Site.News;

/// <summary>How senders and times of news are called and addressed.</summary>
internal static class NewsWords
{
    /// <summary>The ward's own key in addresses, where a word must stand.</summary>
    public const string WardKey = "phuong";
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The senders a visitor can choose, the ward first: key in addresses and name.</summary>
    public static IReadOnlyList<(string Key, string Name)> Senders(WardCard ward) =>
        [(WardKey, ward.Name), .. ward.Organizations.Select(one => (one.Id, one.Name))];

    /// <summary>The sender's key as the ward's rows have it.</summary>
    /// <returns>False when there is no such sender.</returns>
    public static bool TryReadSender(WardCard ward, string key, out string sender)
    {
        sender = key == WardKey ? Subscription.OfWard : key;
        return key == WardKey || ward.Organizations.Any(one => one.Id == key);
    }

    public static string Day(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string DayAndHour(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For a <c>time</c> element.</summary>
    public static string Machine(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text in one line, without its marks.</summary>
    public static string Beginning(string text, int most = 180)
    {
        var plain = text.Replace("**", "", StringComparison.Ordinal).Replace("\n- ", "\n", StringComparison.Ordinal);
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var space = line.LastIndexOf(' ', most);
        return string.Concat(line.AsSpan(0, space > most / 2 ? space : most).TrimEnd(" ,;:-–."), "…");
    }
}
