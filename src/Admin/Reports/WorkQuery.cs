using System.Globalization;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>What the address of the work list asks for.</summary>
internal sealed class WorkQuery
{
    /// <summary>Which list: <c>moi</c>, <c>qua-han</c>, <c>chua-ai-nhan</c>, <c>cua-toi</c>, <c>khong-dong-y</c>,
    /// <c>tra-loi</c>, <c>dong-loat</c>, <c>de-rieng</c>, <c>da-dong</c>; all open ones without.</summary>
    [FromQuery(Name = "ds")]
    public string? List { get; set; }

    [FromQuery(Name = "loai")]
    public string? Category { get; set; }

    [FromQuery(Name = "tim")]
    public string? Words { get; set; }

    /// <summary>A residential group or a poster's place.</summary>
    [FromQuery(Name = "noi")]
    public string? Place { get; set; }

    [FromQuery(Name = "kenh")]
    public string? Channel { get; set; }

    [FromQuery(Name = "tt")]
    public ReportStatus? Status { get; set; }

    /// <summary>Whose.</summary>
    [FromQuery(Name = "nguoi")]
    public Guid? Officer { get; set; }

    /// <summary>The first day of receipt.</summary>
    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    /// <summary>The last day of receipt.</summary>
    [FromQuery(Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>Where the page before ended: due time in ticks and id.</summary>
    [FromQuery(Name = "sau")]
    public string? After { get; set; }

    /// <summary>Everything but the page, for links that keep what is asked.</summary>
    public Dictionary<string, string> Kept()
    {
        (string Key, string? Value)[] all =
        [
            ("ds", List), ("loai", Category), ("tim", Words), ("noi", Place), ("kenh", Channel),
            ("tt", Status?.ToString()), ("nguoi", Officer?.ToString()), ("tu", Iso(From)), ("den", Iso(To)),
        ];
        return all.Where(pair => !string.IsNullOrEmpty(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    /// <summary>The question part of the address, without the page; a question mark alone for the plain list.</summary>
    public string Address()
    {
        var query = QueryString.Create(Kept().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return query.HasValue ? query.Value! : "?";
    }

    public WorkFilter Filter(Guid me)
    {
        var filter = new WorkFilter
        {
            Category = Given(Category),
            Words = Words,
            Place = Given(Place),
            Channel = Given(Channel),
            Status = Status is { } status && Enum.IsDefined(status) ? status : null,
            Of = Officer,
            From = From is { } first ? VietnamTime.BeginningOf(first).ToUniversalTime() : null,
            Before = To is { } last && last < DateOnly.MaxValue
                ? VietnamTime.BeginningOf(last.AddDays(1)).ToUniversalTime()
                : null,
            After = Mark(After),
        };
        return List switch
        {
            "moi" => filter with { Status = ReportStatus.Received },
            "qua-han" => filter with { Overdue = true },
            "chua-ai-nhan" => filter with { Unassigned = true },
            "cua-toi" => filter with { Of = me },
            "khong-dong-y" => filter with { Contested = true },
            "tra-loi" => filter with { Answered = true },
            "dong-loat" => filter with { Pile = ReportPile.Flood },
            "de-rieng" => filter with { Pile = ReportPile.Aside },
            "da-dong" => filter with { Closed = true },
            _ => filter,
        };
    }

    /// <summary>A day as a date field holds it.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static WorkMark? Mark(string? text)
    {
        if (text?.Split('-', 2) is not [var ticks, var key] || !ReportKey.TryRead(key, out var id)) return null;
        return long.TryParse(ticks, out var due) && due > 0 && due < DateTimeOffset.MaxValue.UtcTicks
            ? new WorkMark(new DateTimeOffset(due, TimeSpan.Zero), id)
            : null;
    }
}
