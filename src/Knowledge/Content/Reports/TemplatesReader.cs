using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Reports;

/// <summary>Reads content/reply-templates.yml.</summary>
internal static class TemplatesReader
{
    public const string File = "reply-templates.yml";
    private const int LongestTitle = 60;
    private const int LongestText = 1000;

    public static IReadOnlyList<ReplyTemplate> Read(YamlFields root, ProblemList problems)
    {
        var templates = new List<ReplyTemplate>();
        foreach (var fields in root.Maps("templates"))
        {
            var kind = fields.Text("kind");
            if (!Enum.TryParse<TemplateKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
                problems.Error(fields.LineOf("kind"), $"kind '{kind}' is unknown; allowed: "
                    + string.Join(", ", Enum.GetNames<TemplateKind>()));
            var template = new ReplyTemplate(fields.Text("id"), known, fields.Text("title"), fields.Text("text"));
            fields.NoOthers();
            if (templates.Exists(other => other.Id == template.Id))
                problems.Error(fields.LineOf("id"), $"id '{template.Id}' is used twice");
            if (template.Title.Length > LongestTitle)
                problems.Error(fields.LineOf("title"), $"a title has at most {LongestTitle} characters");
            if (template.Text.Length > LongestText || template.Text.Contains('{'))
                problems.Error(fields.LineOf("text"),
                    $"a text has at most {LongestText} characters and no places to fill: nothing fills them");
            templates.Add(template);
        }
        root.NoOthers();
        return templates;
    }
}
