using System.Globalization;
using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>Puts a question on the officers' desk and tells the resident by when it is answered.</summary>
internal sealed class HandOffDialog(
    KnowledgeBase knowledge, ReplyTexts replies, SwitchLook look, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public async Task<TurnResult> AskAsync(Talk talk, Guid question, CancellationToken ct)
    {
        if (!await look.IsOnAsync(Switchable.HandOff, ct)) return Say(SwitchReplyKeys.HandOff);
        await using var scope = scopes.CreateAsyncScope();
        var desk = new ReadHandOff(scope.ServiceProvider.GetRequiredService<WardDb>());
        if (await desk.OfQuestionAsync(question, talk.ConversationId, ct) is { } earlier)
            return Say(BotReplyKeys.HandOffAlready, ("date", Day(earlier.PromisedBy)));
        if (!await desk.IsAskedByAsync(question, talk.ConversationId, ct)) return Say(BotReplyKeys.HandOffNothing);

        var ward = knowledge.Content.Ward;
        var promised = new WorkingCalendar(Vietnam, ward.Holidays)
            .AddWorkingDays(clock.GetUtcNow(), ward.HandOffWorkingDays);
        var days = ward.HandOffWorkingDays.ToString(CultureInfo.InvariantCulture);
        return Say(BotReplyKeys.HandOffDone, ("days", days), ("date", Day(promised))) with
        {
            AlsoDo = async (db, token) =>
                await new AskOfficer(db, clock).RunAsync(question, talk.ConversationId, promised, token),
        };
    }

    private static string Day(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private TurnResult Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(MessageBody.Of(replies.Say(key, values)));
}
