namespace BachDang.Outreach.Knowledge.Content.Reading;

internal static class LawsReader
{
    public static Dictionary<string, Law> Read(YamlFields root, ProblemList problems)
    {
        var laws = new Dictionary<string, Law>(StringComparer.Ordinal);
        foreach (var (code, fields) in root.Map("laws")?.Entries() ?? [])
        {
            laws[code] = new Law
            {
                Code = code,
                Name = fields.Text("name"),
                Cite = fields.Text("cite"),
                Status = ReadStatus(fields, problems),
                Since = fields.OptionalDate("since"),
                Until = fields.OptionalDate("until"),
                ReplacedBy = fields.OptionalText("replacedBy"),
                AmendedBy = fields.Texts("amendedBy"),
                Fact = fields.Text("fact"),
                Grade = fields.Text("grade"),
            };
            fields.NoOthers();
        }
        root.NoOthers();
        return laws;
    }

    private static LawStatus ReadStatus(YamlFields fields, ProblemList problems)
    {
        var text = fields.Text("status");
        switch (text)
        {
            case "in_force": return LawStatus.InForce;
            case "unverified": return LawStatus.Unverified;
            case "suspended": return LawStatus.Suspended;
            case "expired": return LawStatus.Expired;
            default:
                problems.Error(
                    fields.LineOf("status"),
                    $"status '{text}' is not one of: in_force, unverified, suspended, expired");
                return LawStatus.Expired;
        }
    }
}
