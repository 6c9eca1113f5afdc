using BachDang.Outreach.Admin.Reports;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Admin.Audit;

/// <summary>Says the short codes of an entry's details as the console's pages say them. The entry itself, and its
/// hash, keep the codes.</summary>
internal sealed class DetailWords(ContentSet content, OfficerNames names)
{
    // What stands behind it is an officer's reason, in words.
    private const string Reason = " | ";

    public string Of(string details)
    {
        var parts = details.Split(Reason, 2);
        var codes = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word);
        return string.Join(" · ", codes.Concat(parts.Skip(1)));
    }

    private string Word(string code)
    {
        if (Guid.TryParse(code, out var id)) return names.Find(id) ?? code;
        if (content.Labels.Statuses.TryGetValue(code, out var status)) return status.Name;
        if (content.Labels.Outcomes.TryGetValue(code, out var outcome)) return outcome.Name;
        if (content.Ward.Desks.TryGetValue(code, out var desk)) return desk.Name;
        return content.Ward.Categories.FirstOrDefault(c => c.Id == code)?.Button ?? code;
    }
}
