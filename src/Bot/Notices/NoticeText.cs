using System.Globalization;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Ward.Notices;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>What a notice says: counts and the addresses of the lists, never a word of a resident or a name.</summary>
internal sealed class NoticeText(ReplyTexts replies, IOptions<NoticeOptions> options)
{
    public string Subject(NoticeSlot slot) => replies.Say(NoticeReplyKeys.Subject, ("date", Day(slot)));

    public string Of(NoticeSlot slot, NoticeContent content)
    {
        var today = content.Today;
        var lines = new List<string>
        {
            replies.Say(NoticeReplyKeys.Head, ("time", slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture)),
                ("date", Day(slot))),
        };
        Add(lines, NoticeReplyKeys.Received, today.New, "phan-anh?ds=moi");
        Add(lines, NoticeReplyKeys.Overdue, today.Overdue, "phan-anh?ds=qua-han");
        Add(lines, NoticeReplyKeys.Contested, today.Contested, "phan-anh?ds=khong-dong-y");
        Add(lines, NoticeReplyKeys.Answered, today.Answered, "phan-anh?ds=tra-loi");
        if (content.Desk.Waiting > 0)
            lines.Add(replies.Say(NoticeReplyKeys.HandOffs, ("count", Number(content.Desk.Waiting)),
                ("late", Number(content.Desk.Late)), ("link", Link("ban-tra-loi"))));
        if (lines.Count == 1) lines.Add(replies.Say(NoticeReplyKeys.Nothing, ("link", Link(""))));
        if (content.Digest is { } digest)
            lines.Add(replies.Say(NoticeReplyKeys.Digest, ("week", digest.Week.ToString("dd/MM/yyyy",
                CultureInfo.InvariantCulture)), ("count", digest.Number.ToString(CultureInfo.InvariantCulture)),
                ("digest", Convert.ToHexStringLower(digest.Hash))));
        return string.Join('\n', lines);
    }

    private void Add(List<string> lines, string key, int count, string path)
    {
        if (count > 0) lines.Add(replies.Say(key, ("count", Number(count)), ("link", Link(path))));
    }

    private string Link(string path) => $"{options.Value.ConsoleUrl.TrimEnd('/')}/{path}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Day(NoticeSlot slot) => slot.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
