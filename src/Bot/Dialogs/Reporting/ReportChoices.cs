using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Takes pressed buttons, also those of earlier steps: they correct what they stand for and the talk goes on
/// where it was.</summary>
internal sealed class ReportChoices(KnowledgeBase knowledge, ReplyTexts replies, DraftText draft, ReportAnswers answers)
{
    public Heeded Take(ReportState state, string value) => value switch
    {
        ReportButtons.Law => Said(state, ReportAskKeys.Law),
        ReportButtons.Groups => Still(state) with { ShowsGroups = true },
        ReportButtons.DropPhotos => Said(state with { Photos = 0, Album = null }, ReportAskKeys.PhotosDropped) with
        {
            DropsPhotos = true,
        },
        ReportButtons.Send when state.Step == ReportStep.Draft => Still(state) with { Sends = true },
        ReportButtons.Edit when state.Step == ReportStep.Draft => Still(state.At(ReportStep.Edit)),
        _ => value.Split('=', 2) is [var mark, var rest] ? Valued(state, mark, rest) : Still(state),
    };

    private Heeded Valued(ReportState state, string mark, string value) => mark switch
    {
        ReportButtons.CategoryMark when knowledge.Content.Ward.Categories.Any(c => c.Id == value) =>
            Given(state with { Category = value }, ReportStep.Category),
        ReportButtons.FieldMark when Field(state, value) is { } field => Still(state.At(field)),
        ReportButtons.PlaceMark when draft.PlaceOf(value) is not null =>
            Given(state with { PlaceKey = value }, ReportStep.Place),
        ReportButtons.DayMark when value is "0" or "1" => Day(state, value == "0"),
        ReportButtons.FollowMark when ReportButtons.StepOf(value) is { } number
            && Enum.IsDefined((ReportFollow)number) => Follow(state, (ReportFollow)number),
        ReportButtons.EditMark when state.Step is ReportStep.Draft or ReportStep.Edit
            && ReportButtons.StepOf(value) is { } step && ReportPath.Editable.Contains(step) =>
            Still(state with { Step = step, Editing = true }),
        ReportButtons.PhotoPlaceMark => PhotoPlace(state, value == "1"),
        _ => Still(state),
    };

    private ReportStep? Field(ReportState state, string value) =>
        ReportButtons.StepOf(value) is { } step && ReportPath.AllOf(draft.CategoryOf(state)).Contains(step)
            ? step
            : null;

    private Heeded Day(ReportState state, bool today) => Given(state with
    {
        SeenOn = knowledge.Today.AddDays(today ? 0 : -1),
        SeenWords = replies.Say(today ? ReportAskKeys.Today : ReportAskKeys.Yesterday),
    }, ReportStep.When);

    private Heeded Follow(ReportState state, ReportFollow follow) =>
        state.Step is ReportStep.Follow or ReportStep.Contact or ReportStep.Draft
            ? answers.Choose(state, follow)
            : Still(state);

    private Heeded PhotoPlace(ReportState state, bool yes)
    {
        var without = state with { OfferedLatitude = null, OfferedLongitude = null };
        if (!yes || state.OfferedLatitude is null) return Still(without);
        var with = without with { Latitude = state.OfferedLatitude, Longitude = state.OfferedLongitude };
        return state.Step == ReportStep.Place ? Given(with, ReportStep.Place) with { Note = PhotoReplyKeys.PlaceTaken }
            : Said(with, PhotoReplyKeys.PlaceTaken);
    }

    /// <summary>On to the next step, unless the talk is further already.</summary>
    private Heeded Given(ReportState state, ReportStep step) =>
        Still(state.Step == step ? answers.Next(state) : state);

    private static Heeded Said(ReportState state, string key) => Still(state) with { Note = key };

    private static Heeded Still(ReportState state) => new(state, Heard.Understood);
}
