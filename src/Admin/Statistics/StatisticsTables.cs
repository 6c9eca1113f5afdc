using System.Globalization;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Figures;

namespace BachDang.Outreach.Admin.Statistics;

/// <summary>Makes the tables of a stretch of days, with the names that content/ward.yml and content/labels.yml
/// give.</summary>
internal sealed class StatisticsTables(ContentSet content, FigureSums sums)
{
    private const int MostPlaces = 20;

    private readonly IReadOnlyDictionary<string, string> _words = content.Labels.Figures;

    public IReadOnlyList<StatisticsTable> From(DateOnly from, DateOnly until) =>
    [
        Table("reports-month", Measure.ReportsByCategory, from, until),
        StatisticsTable.Of("reports-category", _words["reports-category"], [.. content.Ward.Categories.Select(
            category => (category.Title, sums.Count(Measure.ReportsByCategory, category.Id)))]),
        StatisticsTable.Of("reports-place", _words["reports-place"], Places()),
        Channels("reports-channel", Measure.ReportsByChannel),
        StatisticsTable.Of("closed", _words["closed"],
            [.. sums.Of(Measure.Closed).Select(part => (StateOf(part.Key), part.Value))]),
        StatisticsTable.Of("in-time", _words["in-time"],
        [
            (_words["yes"], sums.Count(Measure.ClosedInTime, "yes")),
            (_words["no"], sums.Count(Measure.ClosedInTime, "no")),
        ]),
        Table("questions-month", Measure.QuestionsByStatus, from, until),
        Named("questions-status", Measure.QuestionsByStatus),
        Channels("questions-channel", Measure.QuestionsByChannel),
        Named("opinions", Measure.Opinions),
        Channels("talks-channel", Measure.TalksByChannel),
        Senders("campaigns-sender", Measure.CampaignsBySender),
        Senders("campaign-reach", Measure.CampaignReachBySender),
        Named("quiz", Measure.QuizAnswers),
    ];

    private string StateOf(string state) =>
        content.Labels.Statuses.TryGetValue(state, out var label) ? label.Name : state;

    private StatisticsTable Table(string id, Measure measure, DateOnly from, DateOnly until)
    {
        var months = new List<(string, int)>();
        for (var month = from; month <= until; month = month.AddMonths(1))
            months.Add((month.ToString("MM/yyyy", CultureInfo.InvariantCulture),
                sums.Months.GetValueOrDefault((measure, month))));
        return StatisticsTable.Of(id, _words[id], months, isLine: true);
    }

    private StatisticsTable Channels(string id, Measure measure) => StatisticsTable.Of(id, _words[id],
        [.. sums.Of(measure).Select(part => (_words.GetValueOrDefault($"channel-{part.Key}", part.Key), part.Value))]);

    private StatisticsTable Named(string id, Measure measure) => StatisticsTable.Of(id, _words[id],
        [.. sums.Of(measure).Select(part => (_words.GetValueOrDefault($"{id}-{part.Key}", part.Key), part.Value))]);

    // Campaigns are the ward's own doing and hide nobody.
    private StatisticsTable Senders(string id, Measure measure) => StatisticsTable.Of(id, _words[id],
        [.. sums.Of(measure).Select(part => (SenderOf(part.Key), part.Value))], smallest: 1);

    private string SenderOf(string key) => key.Length == 0
        ? _words["sender-ward"]
        : content.Ward.Organizations.FirstOrDefault(o => o.Id == key)?.Name ?? key;

    // The largest; the others as one.
    private List<(string, int)> Places()
    {
        var names = content.Ward.Places.Concat(content.Ward.Groups).DistinctBy(place => place.Id)
            .ToDictionary(place => place.Id, place => place.Name);
        var parts = sums.Of(Measure.ReportsByPlace).Select(part => (Name: part.Key.Length == 0
            ? _words["place-none"]
            : names.GetValueOrDefault(part.Key, part.Key), part.Value)).ToList();
        var rest = parts.Skip(MostPlaces).Sum(part => part.Value);
        return [.. parts.Take(MostPlaces), .. rest > 0 ? [(_words["place-rest"], rest)] : Array.Empty<(string, int)>()];
    }
}
