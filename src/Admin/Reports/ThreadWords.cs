using System.Text.Json;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>What the service told a reporter, in the words the reporter reads.</summary>
internal sealed class ThreadWords(KnowledgeBase knowledge)
{
    public string Of(ReportMessage message)
    {
        var values = message.Values is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : [];
        return ReporterLines.Words(knowledge, message.ReplyKey, values, message.Text);
    }
}
