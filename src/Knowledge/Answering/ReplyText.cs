using System.Globalization;
using System.Text;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>Fills the places every text may hold: phone tokens, the ward's name, its first desk.</summary>
internal static class ReplyText
{
    private const string PhoneOpening = "{phone:";

    /// <summary>The reply with the ward's own words filled in.</summary>
    public static string Fill(ContentSet content, string key) => FillWard(content, content.Replies[key]);

    /// <summary>Fills the ward's own places of a text; places of other names stay.</summary>
    public static string FillWard(ContentSet content, string text)
    {
        if (!text.Contains('{')) return text;
        var ward = content.Ward;
        var desk = ward.Desks.TryGetValue(Says.FirstDesk, out var first) ? first.Name : ward.Name;
        var filled = new StringBuilder(text)
            .Replace("{ward}", ward.Name)
            .Replace("{service}", ward.Service)
            .Replace("{desk}", desk)
            .Replace("{days}", ward.HandOffWorkingDays.ToString(CultureInfo.InvariantCulture));
        return FillPhones(content, filled.ToString());
    }

    /// <summary>Puts approved numbers in place of phone tokens, or says that the number is not published.</summary>
    public static string FillPhones(ContentSet content, string text)
    {
        for (var at = text.IndexOf(PhoneOpening, StringComparison.Ordinal); at >= 0;
             at = text.IndexOf(PhoneOpening, at, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', at);
            if (close < 0) break;
            var number = content.Ward.ApprovedPhone(text[(at + PhoneOpening.Length)..close])
                ?? content.Replies[ReplyKeys.PhoneUnpublished];
            text = string.Concat(text.AsSpan(0, at), number, text.AsSpan(close + 1));
        }
        return text;
    }
}
