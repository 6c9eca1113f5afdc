using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Plans;

/// <summary>Reads content/plan.yml: every task must be in a group, have a leading body and say where it was
/// read.</summary>
internal static class PlanReader
{
    public const string File = "plan.yml";

    public static PlanBook Read(YamlFields root, ProblemList problems)
    {
        var report = root.Map("report");
        var groups = root.Maps("groups").Select(ReadGroup).ToList();
        var book = new PlanBook
        {
            Title = root.Text("title"),
            Basis = root.Texts("basis", atLeast: 1),
            ReportMonth = report?.Number("month", 11) ?? 11,
            ReportDay = report?.Number("day", 15) ?? 15,
            Groups = groups,
            Tasks = [.. root.Maps("tasks").Select(fields => ReadTask(fields, groups, problems))],
        };
        _ = report?.Texts("facts", atLeast: 1);
        report?.NoOthers();
        root.NoOthers();
        if (book is { ReportMonth: < 1 or > 12 } or { ReportDay: < 1 or > 28 })
            problems.Error(root.LineOf("report"), "the report's day must be a day that every year has");
        foreach (var twice in book.Tasks.GroupBy(task => task.Id).Where(same => same.Count() > 1))
            problems.Error(root.LineOf("tasks"), $"id '{twice.Key}' is used twice");
        return book;
    }

    private static PlanGroup ReadGroup(YamlFields fields)
    {
        var group = new PlanGroup(fields.Text("id"), fields.Text("title"));
        fields.NoOthers();
        return group;
    }

    private static PlanTask ReadTask(YamlFields fields, List<PlanGroup> groups, ProblemList problems)
    {
        var figures = new List<PlanFigure>();
        foreach (var name in fields.Texts("counts"))
        {
            if (Enum.TryParse<PlanFigure>(name, ignoreCase: true, out var figure)) figures.Add(figure);
            else problems.Error(fields.LineOf("counts"),
                $"'{name}' cannot be counted; allowed: {string.Join(", ", Enum.GetNames<PlanFigure>())}");
        }
        var task = new PlanTask(fields.Text("id"), fields.Text("group"), fields.Text("title"), fields.Text("lead"),
            fields.Texts("partners"), fields.Text("time"), fields.Texts("facts", atLeast: 1), figures);
        fields.NoOthers();
        if (!groups.Exists(group => group.Id == task.Group))
            problems.Error(fields.LineOf("group"), $"group '{task.Group}' is not among the groups");
        return task;
    }
}
