using BachDang.Outreach.Knowledge.Content.Outlines;
using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>
/// Reads the parts of content/ward.yml that answers, promises and reports need. Organizations are only allowed to be
/// there until the features that use them come.
/// </summary>
internal static class WardReader
{
    public static WardCard Read(YamlFields root, ProblemList problems)
    {
        var ward = root.Map("ward");
        var handOff = root.Map("handOff");
        return new WardCard
        {
            Name = ward?.Text("name") ?? "",
            City = ward?.Text("city") ?? "",
            Service = ward?.Text("service") ?? "",
            Holidays = root.Maps("holidays").Select(day => day.Date("date")).ToHashSet(),
            WorkedInstead = root.Maps("workedInstead").Select(day => day.Date("date")).ToHashSet(),
            QuietDays = root.Maps("quietDays").Select(day => day.Date("date")).ToHashSet(),
            NewsTopics = ReportsReader.ReadPlaces(root, "newsTopics"),
            News = ReadNews(root.Map("news"), problems),
            Categories = ReportsReader.ReadCategories(root, problems),
            Reports = ReportsReader.ReadPeriods(root),
            Groups = OutlineReader.ReadGroups(root, problems),
            Organizations = ReportsReader.ReadPlaces(root, "organizations"),
            Places = ReportsReader.ReadPlaces(root, "places"),
            HandOffWorkingDays = handOff?.Number("promiseWorkingDays", 2) ?? 2,
            Desks = root.Map("desks")?.Entries().ToDictionary(e => e.Key, e => ReadDesk(e.Key, e.Fields)) ?? [],
            Hotlines = ReadLines(root.Map("hotlines")),
            Emergency = ReadLines(root.Map("emergency")),
        };
    }

    private static NewsRules ReadNews(YamlFields? news, ProblemList problems)
    {
        var rules = new NewsRules(news?.Number("mostPerWeek", 2) ?? 2, news?.Number("quietFromHour", 21) ?? 21,
            news?.Number("quietUntilHour", 7) ?? 7);
        if (rules is { MostPerWeek: >= 1, QuietFromHour: <= 23, QuietUntilHour: >= 0 }
            && rules.QuietUntilHour <= rules.QuietFromHour) return rules;
        problems.Error(0,
            "news: mostPerWeek is 1 or more, and quietUntilHour does not come behind quietFromHour (0 to 23)");
        return new NewsRules(2, 21, 7);
    }

    private static Desk ReadDesk(string id, YamlFields fields)
    {
        var desk = new Desk(id, fields.Text("name"), fields.Text("what"), fields.Flag("approved", false))
        {
            Phone = fields.OptionalText("phone"),
            Address = fields.OptionalText("address"),
            Hours = fields.OptionalText("hours"),
        };
        fields.NoOthers();
        return desk;
    }

    private static Dictionary<string, PhoneLine> ReadLines(YamlFields? lines)
    {
        var read = new Dictionary<string, PhoneLine>(StringComparer.Ordinal);
        foreach (var (key, fields) in lines?.Entries() ?? [])
        {
            read[key] = new PhoneLine(fields.Text("name"), fields.Text("number"), fields.Flag("approved", false));
            _ = fields.OptionalText("fact");
            fields.NoOthers();
        }
        return read;
    }
}
