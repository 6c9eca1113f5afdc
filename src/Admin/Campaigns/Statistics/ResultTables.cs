using System.Globalization;
using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Admin.Statistics;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Figures;

namespace BachDang.Outreach.Admin.Campaigns.Statistics;

/// <summary>A campaign beside others.</summary>
/// <param name="Id">The campaign; null for the one that is looked at.</param>
/// <param name="Cells">Sent, opened, asked and ended, as they may be shown.</param>
internal sealed record ComparedCampaign(Guid? Id, string Title, DateTimeOffset At, IReadOnlyList<string> Cells);

/// <summary>How many answered a question right, now and when it was asked before.</summary>
internal sealed record RightShare(CampaignQuestion Question, int? Now, AskedBefore? Before, int? Then);

/// <summary>The tables of the page. What people did is told from five on: fewer could be known by name in a small
/// group.</summary>
internal sealed class ResultTables
{
    private const int Smallest = 5;
    private readonly CampaignResults _results;
    private readonly ContentSet _content;
    private readonly IReadOnlyDictionary<string, string> _words;

    public ResultTables(CampaignResults results, ContentSet content)
    {
        (_results, _content, _words) = (results, content, content.Labels.Figures);
        Questions = CampaignContent.FromJson(results.Campaign.Content).Questions;
        Tables = [.. Links(), .. Questions.Select(Answers)];
        Compared = [.. Compare()];
        Shares = [.. Questions.Select(Share).Where(share => share.Question.Right is not null)];
    }

    public IReadOnlyList<CampaignQuestion> Questions { get; }

    public IReadOnlyList<StatisticsTable> Tables { get; }

    public IReadOnlyList<ComparedCampaign> Compared { get; }

    /// <summary>Of the questions that have a right answer.</summary>
    public IReadOnlyList<RightShare> Shares { get; }

    public string Shown(int count) =>
        count is > 0 and < Smallest ? _words["few-5"] : count.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<Sheet> Sheets() =>
    [
        new(_words["campaign-compared"], [_words["name"], _words["campaign-day"], .. ComparedHeads()],
            [.. Compared.Select(row => (IReadOnlyList<object?>)
                [row.Title, VietnamTime.DayOf(row.At), .. row.Cells])]),
        .. Tables.Select(table => new Sheet(table.Title, [_words["name"], _words["count"]],
        [
            .. table.Rows.Select(row =>
                (IReadOnlyList<object?>)[row.Name, (object?)row.Count.Count ?? Hidden(row.Count)]),
            [_words["total"], (object?)table.Total ?? _words["hidden"]],
        ])),
        new(_words["campaign-right"], [_words["name"], _words["campaign-right-now"], _words["campaign-right-before"]],
            [.. Shares.Select(share => (IReadOnlyList<object?>)[share.Question.Text, share.Now, share.Then])]),
    ];

    public IReadOnlyList<string> ComparedHeads() =>
    [
        _words["campaign-sent"], _words["campaign-failed"], _words["campaign-opened"], _words["campaign-asked"],
        _words["campaign-ended"],
    ];

    private string Hidden(ShownCount count) => count.IsSmall ? _words["few-5"] : _words["hidden"];

    private IEnumerable<StatisticsTable> Links()
    {
        var links = _results.Measures.Links;
        if (links.Count == 0) yield break;
        var groups = _content.Ward.Groups.ToDictionary(group => group.Id, group => group.Name);
        yield return Counted("links-outlet", _words["campaign-links-outlet"],
            links.GroupBy(l => _words.GetValueOrDefault($"outlet-{l.Outlet}")
                ?? _words.GetValueOrDefault($"channel-{l.Outlet}", l.Outlet)));
        yield return Counted("links-group", _words["campaign-links-group"],
            links.GroupBy(l => l.ResidentialGroup.Length == 0
                ? _words["place-none"]
                : groups.GetValueOrDefault(l.ResidentialGroup, l.ResidentialGroup)));
    }

    private static StatisticsTable Counted(
        string id, string title, IEnumerable<IGrouping<string, LinkCount>> parts) => Table(id, title,
        [.. parts.Select(p => (p.Key, p.Sum(l => l.Opened))).OrderByDescending(p => p.Item2)]);

    // Of the whole audience and no group of it: small ones are hidden, and the sum that would tell them.
    private StatisticsTable Answers(CampaignQuestion question, int number)
    {
        var chosen = question.Options.Select((_, i) => Chosen(number).ElementAtOrDefault(i)).ToList();
        var small = chosen.Select(count => count is > 0 and < Smallest).ToList();
        return new StatisticsTable(
            string.Create(CultureInfo.InvariantCulture, $"question-{number + 1}"), question.Text,
            [.. question.Options.Select((option, i) => (i == question.Right ? $"✓ {option}" : option,
                new ShownCount(small[i] ? null : chosen[i], small[i])))],
            small.Contains(true) ? null : chosen.Sum(), IsLine: false)
        { Few = "few-5" };
    }

    private static StatisticsTable Table(string id, string title, IReadOnlyList<(string, int)> counts) =>
        StatisticsTable.Of(id, title, counts, smallest: Smallest) with { Few = "few-5" };

    private IReadOnlyList<int> Chosen(int question) =>
        _results.Measures.Answers.ElementAtOrDefault(question) ?? [];

    private RightShare Share(CampaignQuestion question, int number)
    {
        var before = _results.Before.ElementAtOrDefault(number);
        return new RightShare(question, Percent(question, Chosen(number)), before,
            before is null ? null : Percent(question, before.Chosen));
    }

    private static int? Percent(CampaignQuestion question, IReadOnlyList<int> chosen)
    {
        var all = chosen.Sum();
        return question.Right is { } right && right < chosen.Count && all >= Smallest
            ? (int)Math.Round(chosen[right] * 100.0 / all)
            : null;
    }

    private IEnumerable<ComparedCampaign> Compare()
    {
        var campaign = _results.Campaign;
        if (campaign.StartedAt is { } started)
            yield return new ComparedCampaign(
                null, campaign.Title, started, Cells(_results.Totals, _results.Measures));
        foreach (var earlier in _results.Earlier)
            yield return new ComparedCampaign(
                earlier.Id, earlier.Title, earlier.At, Cells(earlier.Totals, earlier.Measures));
    }

    private string[] Cells(CampaignTotals totals, CampaignMeasures? measures) =>
    [
        totals.Sent.ToString(CultureInfo.InvariantCulture),
        (totals.Dead + totals.Blocked).ToString(CultureInfo.InvariantCulture),
        measures is null ? _words["hidden"] : Shown(measures.Links.Sum(l => l.Opened)),
        measures is null ? _words["hidden"] : Shown(measures.Asked),
        measures is null ? _words["hidden"] : Shown(measures.OptOuts),
    ];
}
