using System.Text.Json;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>What the service told a reporter, in the words the reporter reads.</summary>
internal sealed class ThreadWords(KnowledgeBase knowledge)
{
    public string Of(ReportMessage message)
    {
        if (message.ReplyKey is not { } key) return message.Text ?? "";
        var values = message.Values is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : [];
        return knowledge.Say(key, [.. values.Select(pair => (pair.Key, pair.Value))]);
    }
}
