using System.Text.Json;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Admin.Reports.Previews;

/// <summary>What a reporter will read.</summary>
/// <param name="Words">On the page that follows the report.</param>
/// <param name="Line">In the chat, behind the notice's button.</param>
/// <param name="Notice">What comes into the chat first and says nothing of the matter.</param>
/// <param name="Button">The notice's button.</param>
internal sealed record ReporterPreview(string Words, string Line, string Notice, string Button);

/// <summary>Shows officers exactly what an act would say, and gives them words to begin from.</summary>
internal sealed class ReporterPreviews(
    KnowledgeBase knowledge, Func<ReportRules> rules, ArrivalOrder order, TimeProvider clock)
{
    public async Task<Outcome<ReporterPreview>> OfWordsAsync(
        WardDb db, Guid report, string words, Officer officer, CancellationToken ct) =>
        Shown(await News(db).OfWordsAsync(report, words, officer, ct));

    public async Task<Outcome<ReporterPreview>> OfMoveAsync(
        WardDb db, MoveOrder wish, Officer officer, CancellationToken ct) =>
        Shown(await News(db).OfMoveAsync(wish, officer, ct));

    /// <summary>The templates for one purpose, in the order of the file.</summary>
    public IReadOnlyList<ReplyTemplate> Of(TemplateKind kind) =>
        [.. knowledge.Content.Templates.Where(template => template.Kind == kind)];

    /// <summary>The words of a template; null when there is none of that name and purpose.</summary>
    public string? Text(TemplateKind kind, string? id) =>
        Of(kind).FirstOrDefault(template => template.Id == id)?.Text;

    private PreviewNews News(WardDb db) => new(db, clock, rules(), order);

    private Outcome<ReporterPreview> Shown(Outcome<ReportMessage> news)
    {
        if (news.Value is not { } message) return news.Refusal!;
        var values = message.Values is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : [];
        var words = ReporterLines.Words(knowledge, message.ReplyKey, values, message.Text);
        return new ReporterPreview(words, ReporterLines.FromWard(knowledge, message.At, words),
            knowledge.Say(ReporterLines.NoticeKey), knowledge.Say(ReporterLines.NoticeButtonKey));
    }
}
