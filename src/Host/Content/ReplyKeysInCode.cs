using System.Reflection;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Bot.Dialogs.Tracking;

namespace BachDang.Outreach.Host.Content;

/// <summary>Every reply key that code says, gathered from the rooms' constant classes, so that check-content can tell
/// which sentence is missing and which nobody says.</summary>
internal static class ReplyKeysInCode
{
    private static readonly Type[] Sources =
    [
        typeof(Knowledge.Answering.ReplyKeys), typeof(BotReplyKeys), typeof(ChannelReplyKeys), typeof(DialogReplyKeys),
        typeof(Knowledge.Calculators.CalculatorReplyKeys), typeof(Ward.Reports.ReportReplyKeys), typeof(ReportAskKeys),
        typeof(PhotoReplyKeys), typeof(TrackReplyKeys), typeof(OwnDataReplyKeys), typeof(SwitchReplyKeys),
        typeof(Ward.Desk.DeskReplyKeys), typeof(Bot.Notices.NoticeReplyKeys), typeof(NewsReplyKeys),
        typeof(Ward.Campaigns.Trying.TestReplyKeys),
    ];

    public static IReadOnlyCollection<string> All() =>
    [
        .. Sources.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!),
        .. BotReplyKeys.OfKindsAndCommands(),
        .. Knowledge.Calculators.CalculatorReplyKeys.OfTails(),
    ];
}
