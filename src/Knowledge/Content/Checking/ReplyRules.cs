namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>Every sentence asked for exists, and every sentence that exists is asked for.</summary>
internal static class ReplyRules
{
    public const string File = "replies.yml";

    public static void Check(CheckRun run, IEnumerable<string> usedByCode)
    {
        var used = usedByCode.ToHashSet(StringComparer.Ordinal);
        foreach (var key in used.Order(StringComparer.Ordinal))
            if (!run.Set.Replies.Has(key))
                run.Error(File, key, $"reply '{key}' is used by the program but missing");
        foreach (var reply in run.Set.Routes.Replies())
        {
            used.Add(reply);
            if (!run.Set.Replies.Has(reply))
                run.Error("routes.yml", reply, $"reply '{reply}' is missing in {File}");
        }
        foreach (var key in run.Set.Replies.Keys.Order(StringComparer.Ordinal))
            if (!used.Contains(key)) run.Warn(File, key + ":", $"reply '{key}' is used by nobody");
    }
}
