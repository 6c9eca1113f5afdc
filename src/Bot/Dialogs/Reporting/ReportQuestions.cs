using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>What each step asks, with its buttons.</summary>
internal sealed class ReportQuestions(
    KnowledgeBase knowledge, ReplyTexts replies, DialogWords dialogs, DraftText draft, Sealing sealing)
{
    /// <param name="context">The talk.</param>
    /// <param name="state">Its <see cref="ReportState.Step"/> is asked.</param>
    /// <param name="before">What is said first, in the same message; null for nothing.</param>
    public MessageBody Of(DialogContext context, ReportState state, string? before = null)
    {
        var text = Text(state, context.Talk.HasAccount);
        return new MessageBody(before is null ? text : $"{before}\n{text}", null, [.. Buttons(context, state)])
        {
            // A draft's words, and what is kept of a story, must not lie open beside the talk.
            Private = state.Step is ReportStep.Draft or ReportStep.Story,
        };
    }

    public MessageBody Stoppers(DialogContext context) => MessageBody.Of(
        replies.Say(ReportAskKeys.Stoppers),
        context.Button(ReportButtons.Law, replies.Say(ReportAskKeys.LawButton)));

    public MessageBody Groups(DialogContext context) => new(replies.Say(ReportAskKeys.PlaceGroups), null,
    [
        .. knowledge.Content.Ward.Groups.Select(g => context.Button(ReportButtons.Place(g.Id), g.Name)),
        dialogs.BackButton(context), dialogs.LeaveButton(context),
    ]);

    public MessageBody OfferPlace(DialogContext context) => MessageBody.Of(
        replies.Say(PhotoReplyKeys.OfferPlace),
        context.Button(ReportButtons.PhotoPlace(true), replies.Say(PhotoReplyKeys.PlaceYes)),
        context.Button(ReportButtons.PhotoPlace(false), replies.Say(PhotoReplyKeys.PlaceNo)));

    public string Say(string key) => replies.Say(key);

    private string Text(ReportState state, bool hasAccount) => state.Step switch
    {
        ReportStep.Category => replies.Say(ReportAskKeys.Category),
        ReportStep.Story => Story(state),
        ReportStep.Details => replies.Say(ReportAskKeys.Details),
        ReportStep.Place => Place(state),
        ReportStep.When => replies.Say(ReportAskKeys.When),
        ReportStep.Photos => replies.Say(state.Photos == 0 ? ReportAskKeys.Photos : ReportAskKeys.PhotosMore),
        ReportStep.Follow => replies.Say(sealing.CanSeal ? ReportAskKeys.Follow : ReportAskKeys.FollowNoKey),
        ReportStep.Contact => replies.Say(ReportAskKeys.Contact),
        ReportStep.Draft => draft.Of(state, hasAccount),
        ReportStep.Edit => replies.Say(ReportAskKeys.EditWhich),
        _ => replies.Say(ReportAskKeys.Field(state.Step)),
    };

    private string Story(ReportState state)
    {
        var ask = replies.Say(draft.CategoryOf(state) is { Online: true }
            ? ReportAskKeys.StoryOnline
            : ReportAskKeys.Story);
        return state.Words is { } words && !state.Editing
            ? $"{replies.Say(ReportAskKeys.StoryKept, ("words", CutText.At(words, 200)))}\n{ask}"
            : ask;
    }

    private string Place(ReportState state)
    {
        if (state.PlaceKey is not null && draft.PlaceOf(state.PlaceKey) is { } place && !state.Editing)
            return replies.Say(ReportAskKeys.PlacePreset, ("place", place.Name));
        return replies.Say(draft.CategoryOf(state) is { Online: true }
            ? ReportAskKeys.PlaceOnline
            : ReportAskKeys.Place);
    }

    private IEnumerable<Choice> Buttons(DialogContext context, ReportState state)
    {
        foreach (var button in Own(context, state)) yield return button;
        if (state.Step is not (ReportStep.Category or ReportStep.Draft or ReportStep.Edit or ReportStep.Photos
            or ReportStep.Details or ReportStep.Follow)) yield return Skip(context, state);
        if (state.Step is not (ReportStep.Category or ReportStep.Draft)) yield return dialogs.BackButton(context);
        yield return state.Step == ReportStep.Draft
            ? new Choice(DialogButtons.Leave(context.Key), replies.Say(ReportAskKeys.Drop))
            : dialogs.LeaveButton(context);
    }

    private Choice Skip(DialogContext context, ReportState state) =>
        state is { Step: ReportStep.Place, PlaceKey: not null } or { Step: ReportStep.Story, Words: not null }
            ? new Choice(DialogButtons.Skip(context.Key), replies.Say(ReportAskKeys.Continue))
            : dialogs.SkipButton(context);

    private IEnumerable<Choice> Own(DialogContext context, ReportState state) => state.Step switch
    {
        ReportStep.Category => knowledge.Content.Ward.Categories
            .Select(c => context.Button(ReportButtons.Category(c.Id), c.Title)),
        ReportStep.Details =>
        [
            .. ReportPath.AllOf(draft.CategoryOf(state)).Select(field => context.Button(
                ReportButtons.Field(field), replies.Say(ReportAskKeys.Name(field)))),
            new Choice(DialogButtons.Skip(context.Key), replies.Say(ReportAskKeys.DetailsDone)),
        ],
        ReportStep.Place => Places(context),
        ReportStep.When =>
        [
            context.Button(ReportButtons.Today, replies.Say(ReportAskKeys.Today)),
            context.Button(ReportButtons.Yesterday, replies.Say(ReportAskKeys.Yesterday)),
        ],
        ReportStep.Photos => Photos(context, state),
        ReportStep.Follow => Follows(context),
        ReportStep.Draft =>
        [
            context.Button(ReportButtons.Send, replies.Say(ReportAskKeys.Send)),
            context.Button(ReportButtons.Edit, replies.Say(ReportAskKeys.Edit)),
        ],
        ReportStep.Edit => ReportPath.Editable
            .Where(step => step != ReportStep.Details || ReportPath.AllOf(draft.CategoryOf(state)).Count > 0)
            .Select(step => context.Button(ReportButtons.EditStep(step), replies.Say(ReportAskKeys.Name(step)))),
        _ => [],
    };

    private IEnumerable<Choice> Places(DialogContext context)
    {
        foreach (var place in knowledge.Content.Ward.Places)
            yield return context.Button(ReportButtons.Place(place.Id), place.Name);
        if (knowledge.Content.Ward.Groups.Count > 0)
            yield return context.Button(ReportButtons.Groups, replies.Say(ReportAskKeys.PlaceGroupButton));
    }

    private IEnumerable<Choice> Photos(DialogContext context, ReportState state)
    {
        yield return new Choice(DialogButtons.Skip(context.Key),
            replies.Say(state.Photos == 0 ? ReportAskKeys.PhotosNone : ReportAskKeys.PhotosDone));
        if (state.Photos > 0)
            yield return context.Button(ReportButtons.DropPhotos, replies.Say(ReportAskKeys.PhotosDrop));
    }

    private IEnumerable<Choice> Follows(DialogContext context)
    {
        if (sealing.CanSeal)
            yield return context.Button(
                ReportButtons.Follow(ReportFollow.Contact), replies.Say(ReportAskKeys.FollowContact));
        yield return context.Button(ReportButtons.Follow(ReportFollow.Talk), replies.Say(ReportAskKeys.FollowTalk));
        yield return context.Button(
            ReportButtons.Follow(ReportFollow.Nobody), replies.Say(ReportAskKeys.FollowNobody));
    }
}
