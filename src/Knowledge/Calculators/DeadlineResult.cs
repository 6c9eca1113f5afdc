using BachDang.Outreach.Knowledge.Content.Calculators;
using BachDang.Outreach.Knowledge.Text.Amounts;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>What is said about a deadline: the last day, how long it is still, and on what it rests.</summary>
internal static class DeadlineResult
{
    public static IReadOnlyList<string> Articles(string kind) => kind switch
    {
        DeadlineCalculator.Warranty =>
            ["thoi-gian-bao-hanh-co-bi-tru", "bao-hanh-ba-lan-van-loi", "phieu-tiep-nhan-bao-hanh"],
        DeadlineCalculator.Remote => ["doi-tra-hang-mua-online", "hang-online-khong-dung-mo-ta"],
        DeadlineCalculator.Door => ["ban-hang-tan-cua-dat-coc", "bi-ep-mua-hang"],
        DeadlineCalculator.Seminar => ["hoi-thao-ban-hang-cho-nguoi-gia"],
        _ => ["da-cap-tra-lai-hang", "da-cap-khong-phep"],
    };

    /// <summary>Bought at a distance and as described: the law gives no right to send it back.</summary>
    public static Result NoRight(LegalTerm term) =>
        new([new Line(Keys.TermRemoteNoRight)], [term.Source], Articles(DeadlineCalculator.Remote));

    public static Result Of(string kind, DateOnly bought, Given given, LegalTerm term, CalculatorContext context)
    {
        var last = kind switch
        {
            DeadlineCalculator.Warranty => WarrantyEnd(bought, given),
            DeadlineCalculator.Door => context.AddWorkingDays(bought, term.WorkingDays),
            _ => bought.AddDays(term.Days),
        };
        var values = new[]
        {
            Line.Of("bought", AmountFormat.Date(bought)), Line.Of("last", AmountFormat.Date(last)),
            Line.Of("days", AmountFormat.Number(kind == DeadlineCalculator.Door ? term.WorkingDays : term.Days)),
        };
        List<Line> lines = [.. First(kind, given, values, term, bought, context), Left(last, context.Today)];
        if (kind is DeadlineCalculator.Door or DeadlineCalculator.Seminar && !KnowsHolidays(bought, last, context))
            lines.Add(new Line(Keys.TermHolidays));
        if (kind == DeadlineCalculator.Warranty) lines.Add(new Line(Keys.TermWarrantyParts));
        if (kind == DeadlineCalculator.Remote) lines.Add(new Line(Keys.TermRemoteRefund));
        return new Result(lines, [term.Source], Articles(kind));
    }

    private static DateOnly WarrantyEnd(DateOnly bought, Given given) => bought
        .AddMonths((int)given.Number(DeadlineCalculator.Months)!.Value)
        .AddDays((int)given.Number(DeadlineCalculator.Repair)!.Value);

    private static IEnumerable<Line> First(
        string kind, Given given, KeyValuePair<string, string>[] values, LegalTerm term, DateOnly bought,
        CalculatorContext context)
    {
        switch (kind)
        {
            case DeadlineCalculator.Warranty:
                var months = given.Number(DeadlineCalculator.Months)!.Value;
                var repair = given.Number(DeadlineCalculator.Repair)!.Value;
                yield return new Line(Keys.TermWarranty, [.. values, Line.Of("months", AmountFormat.Number(months))]);
                if (repair > 0)
                    yield return new Line(Keys.TermWarrantyRepair, Line.Of("repair", AmountFormat.Number(repair)));
                break;
            case DeadlineCalculator.Seminar:
                var quiet = context.AddWorkingDays(bought, term.WorkingDays);
                yield return new Line(Keys.TermSeminar, [.. values, Line.Of("quiet", AmountFormat.Date(quiet))]);
                break;
            case DeadlineCalculator.Remote:
                yield return new Line(Keys.TermRemote, values);
                break;
            case DeadlineCalculator.Door:
                yield return new Line(Keys.TermDoor, values);
                break;
            default:
                yield return new Line(Keys.TermMultilevel, values);
                break;
        }
    }

    private static Line Left(DateOnly last, DateOnly today)
    {
        var days = last.DayNumber - today.DayNumber;
        return days switch
        {
            > 0 => new Line(Keys.TermLeft, Line.Of("left", AmountFormat.Number(days))),
            0 => new Line(Keys.TermLastDay),
            _ => new Line(Keys.TermOver, Line.Of("over", AmountFormat.Number(-days))),
        };
    }

    // Days off are entered by the ward; a year without any is a year nobody has entered yet.
    private static bool KnowsHolidays(DateOnly from, DateOnly to, CalculatorContext context) =>
        context.Content.Ward.Holidays.Any(day => day.Year == from.Year)
        && context.Content.Ward.Holidays.Any(day => day.Year == to.Year);
}
