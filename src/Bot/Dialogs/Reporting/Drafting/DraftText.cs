using System.Globalization;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>A draft as its reporter reads it before sending.</summary>
internal sealed class DraftText(KnowledgeBase knowledge, ReplyTexts replies)
{
    public ReportCategory? CategoryOf(ReportState state) =>
        knowledge.Content.Ward.Categories.FirstOrDefault(c => c.Id == state.Category);

    public NamedPlace? PlaceOf(string? key) => key is null ? null : knowledge.Content.Ward.Places
        .Concat(knowledge.Content.Ward.Groups).FirstOrDefault(place => place.Id == key);

    /// <param name="state">The draft.</param>
    /// <param name="hasAccount">Whether the talk belongs to an account elsewhere, whose address is kept.</param>
    public string Of(ReportState state, bool hasAccount)
    {
        var lines = new List<string> { replies.Say(ReportAskKeys.DraftHead) };
        Add(lines, ReportStep.Category, CategoryOf(state)?.Title);
        Add(lines, ReportStep.Story, state.Words);
        foreach (var field in ReportPath.AllOf(CategoryOf(state))) Add(lines, field, ReportPath.ValueOf(state, field));
        Add(lines, ReportStep.Place, Place(state));
        Add(lines, ReportStep.When, When(state));
        Add(lines, ReportStep.Photos, state.Photos == 0 ? null : replies.Say(
            ReportAskKeys.DraftPhotos, ("count", state.Photos.ToString(CultureInfo.InvariantCulture))));
        Add(lines, ReportStep.Follow, Follow(state, hasAccount));
        return string.Join('\n', lines);
    }

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string? Place(ReportState state)
    {
        var point = state.Latitude is { } latitude && state.Longitude is { } longitude
            ? replies.Say(ReportAskKeys.DraftPoint, ("latitude", Degrees(latitude)), ("longitude", Degrees(longitude)))
            : null;
        var parts = new[] { PlaceOf(state.PlaceKey)?.Name, state.PlaceText, point }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string? When(ReportState state) => (state.SeenWords, state.SeenOn) switch
    {
        (null, null) => null,
        (null, { } day) => Day(day),
        ({ } words, null) => words,
        ({ } words, { } day) => $"{words} ({Day(day)})",
    };

    private string Follow(ReportState state, bool hasAccount) => state.Follow switch
    {
        ReportFollow.Contact => replies.Say(ReportAskKeys.DraftContact),
        ReportFollow.Nobody => replies.Say(hasAccount ? ReportAskKeys.DraftErases : ReportAskKeys.DraftNobody),
        _ => replies.Say(ReportAskKeys.DraftTalk),
    };

    private void Add(List<string> lines, ReportStep step, string? value) => lines.Add(replies.Say(
        ReportAskKeys.DraftLine, ("name", replies.Say(ReportAskKeys.Name(step))),
        ("value", value ?? replies.Say(ReportAskKeys.DraftNothing))));

    private static string Degrees(double degrees) => degrees.ToString("0.00000", CultureInfo.InvariantCulture);
}
