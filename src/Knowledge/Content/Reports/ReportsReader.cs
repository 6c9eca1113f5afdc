using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Reports;

/// <summary>Reads what reports need: kinds, periods and places of content/ward.yml, and content/labels.yml.</summary>
internal static class ReportsReader
{
    public static ReportPeriods ReadPeriods(YamlFields root)
    {
        var fields = root.Map("reports");
        var periods = new ReportPeriods
        {
            FirstLookWorkingDays = fields?.Number("firstLookWorkingDays", 2) ?? 2,
            AnswerWorkingDays = fields?.Number("answerWorkingDays", 10) ?? 10,
            ReporterWorkingDays = fields?.Number("reporterWorkingDays", 5) ?? 5,
            ContestDays = fields?.Number("contestDays", 30) ?? 30,
            KeepContactDays = fields?.Number("keepContactDays", 90) ?? 90,
            KeepPhotosDays = fields?.Number("keepPhotosDays", 365) ?? 365,
            KeepReportDays = fields?.Number("keepReportDays", 1825) ?? 1825,
        };
        _ = fields?.Flag("approved", false);
        fields?.NoOthers();
        return periods;
    }

    public static List<ReportCategory> ReadCategories(YamlFields root, ProblemList problems)
    {
        var categories = new List<ReportCategory>();
        foreach (var fields in root.Maps("categories"))
        {
            var asks = new List<ReportField>();
            foreach (var name in fields.Texts("asks"))
            {
                if (Enum.TryParse<ReportField>(name, ignoreCase: true, out var field)) asks.Add(field);
                else problems.Error(fields.LineOf("asks"),
                    $"'{name}' cannot be asked; allowed: {string.Join(", ", Enum.GetNames<ReportField>())}");
            }
            categories.Add(new ReportCategory(fields.Text("id"), fields.Text("title"), fields.Text("button"), asks,
                fields.Flag("online", false)));
            fields.NoOthers();
        }
        if (categories.Count == 0) problems.Error(root.Line, "there must be at least one category");
        return categories;
    }

    public static List<NamedPlace> ReadPlaces(YamlFields root, string name)
    {
        var places = new List<NamedPlace>();
        foreach (var fields in root.Maps(name)) places.Add(new NamedPlace(fields.Text("id"), fields.Text("name")));
        return places;
    }

    public static LabelBook ReadLabels(YamlFields root)
    {
        var labels = new LabelBook(Labels(root.Map("statuses")), Labels(root.Map("outcomes")),
            Labels(root.Map("switches")), Words(root.Map("actions")), Words(root.Map("figures")));
        root.NoOthers();
        return labels;
    }

    private static Dictionary<string, string> Words(YamlFields? entries) =>
        entries?.Pairs().ToDictionary(pair => pair.Key, pair => pair.Value) ?? [];

    private static Dictionary<string, Label> Labels(YamlFields? entries)
    {
        var labels = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (var (key, fields) in entries?.Entries() ?? [])
        {
            labels[key] = new Label(fields.Text("name"), fields.Text("meaning"), fields.Text("colour"));
            fields.NoOthers();
        }
        return labels;
    }
}
