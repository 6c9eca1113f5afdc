using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Waiting;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Residents;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>Sends a draft: one commit files the report and says the receipt.</summary>
internal sealed class SendReport(
    KnowledgeBase knowledge, ReplyTexts replies, Receipts receipts, AddressKeys keys, ArrivalOrder order,
    FilingRules filing)
{
    public string NewReceipt() => receipts.New().Show();

    /// <returns>Null when so many came from here today that no more are taken.</returns>
    public DialogTurn? Run(DialogContext context, ReportState state)
    {
        var talk = context.Talk;
        if (filing.Limits.Take($"{talk.Channel}:{talk.ConversationId:N}").Value is not { } verdict) return null;
        var receipt = receipts.Parse(state.Receipt) ?? receipts.New();
        var erases = state.Follow == ReportFollow.Nobody && talk.HasAccount;
        var draft = Draft(state, talk, receipts.Hash(receipt), verdict);
        return new DialogTurn(null, Said(state, receipt.Show(), erases))
        {
            LeavesDialogs = erases,
            AlsoDo = async (db, ct) =>
            {
                await FileAsync(db, talk, draft, ct);
                if (draft.FollowedBy is null) await new KeepForLater(db, keys, order).UnlinkAsync(draft.Id, ct);
                if (erases) await new EraseTalk(db).RunAsync(talk.ConversationId, talk.InboundId, ct);
            },
        };
    }

    private async Task FileAsync(WardDb db, Talk talk, ReportDraft draft, CancellationToken ct)
    {
        // Who was put aside stays there, also without a link.
        if (draft.FollowedBy is null && await new IsPutAside(db).RunAsync(talk.ConversationId, ct))
            draft = draft with { Verdict = new FilingVerdict(ReportPile.Aside, null) };
        var filed = await new FileReport(db, filing.Clock, filing.Now).RunAsync(draft, ct);
        if (filed.Refusal is not null and not AlreadyFiled)
            throw new InvalidOperationException($"A draft was refused: {filed.Refusal.GetType().Name}.");
    }

    private MessageBody[] Said(ReportState state, string receipt, bool erases)
    {
        var look = filing.Now.Calendar.AddWorkingDays(filing.Clock.GetUtcNow(), filing.Now.FirstLookDays);
        var sent = replies.Say(
            state.Follow == ReportFollow.Nobody ? ReportAskKeys.SentNobody : ReportAskKeys.Sent,
            ("receipt", receipt), ("date", DraftText.Day(DateOnly.FromDateTime(look.DateTime))));
        var code = replies.Say(ReportAskKeys.Receipt, ("receipt", receipt));
        // A talk that is erased would only begin anew.
        if (!erases) code = $"{code}\n{replies.Say(ReportAskKeys.TypeBack)}";
        return [MessageBody.Of(sent) with { Private = true }, MessageBody.Of(code) with { Private = true }];
    }

    private ReportDraft Draft(ReportState state, Talk talk, byte[] receiptHash, FilingVerdict verdict) => new()
    {
        Id = state.Id,
        ReceiptHash = receiptHash,
        Category = state.Category!,
        Product = state.Product,
        Brand = state.Brand,
        Barcode = state.Barcode,
        Lot = state.Lot,
        Expiry = state.Expiry,
        Words = Words(state),
        PlaceText = state.PlaceText,
        PlaceKey = state.PlaceKey,
        PlaceLatitude = state.Latitude,
        PlaceLongitude = state.Longitude,
        SeenOn = state.SeenOn,
        SeenWords = state.SeenWords,
        Channel = talk.Channel,
        ContentVersion = knowledge.Content.Version,
        FollowedBy = state.Follow == ReportFollow.Nobody ? null : talk.ConversationId,
        ContactBox = state is { Follow: ReportFollow.Contact, Box: { } box } ? Convert.FromBase64String(box) : null,
        Verdict = verdict,
    };

    private string? Words(ReportState state)
    {
        if (state.Amount is not { } amount) return state.Words;
        var line = replies.Say(ReportAskKeys.DraftLine,
            ("name", replies.Say(ReportAskKeys.Name(ReportStep.Amount))), ("value", amount));
        return state.Words is null ? line : $"{state.Words}\n{line}";
    }
}
