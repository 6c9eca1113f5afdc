using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Host.Demo;

/// <summary>What the acts of the story work with: the real operations on the real data, at the story's time.</summary>
internal sealed record DemoWard(
    IServiceProvider Services, KnowledgeBase Knowledge, DemoSample Sample, DemoStory Story, DemoClock Clock)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    public ReportRules Rules { get; } = WardRules.From(Knowledge.Content);

    public ArrivalOrder Order { get; } = Services.GetRequiredService<ArrivalOrder>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>One act in one commit. A refusal means that the story is wrong.</summary>
    public async Task<T> DoAsync<T>(Func<WardDb, CancellationToken, Task<Outcome<T>>> act, CancellationToken ct)
    {
        var outcome = await Get<WardWrites>().RunAsync(act, ct);
        return outcome.Refusal is { } refusal
            ? throw new InvalidOperationException($"The sample story was refused: {refusal}.")
            : outcome.Value!;
    }
}
