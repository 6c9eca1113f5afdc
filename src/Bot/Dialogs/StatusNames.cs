using BachDang.Outreach.Knowledge.Answering;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>An answer's status as it is stored and counted.</summary>
internal static class StatusNames
{
    public static string Of(AnswerStatus status) => status switch
    {
        AnswerStatus.Answered => "answered",
        AnswerStatus.Choose => "choose",
        AnswerStatus.Refused => "refused",
        AnswerStatus.Routed => "routed",
        AnswerStatus.Error => "error",
    };
}
