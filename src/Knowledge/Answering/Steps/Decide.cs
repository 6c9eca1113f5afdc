using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Chooses the band: answer, choose between titles, or refuse.</summary>
internal sealed class Decide : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        context.Decision = Decider.Decide(context);
        return ValueTask.CompletedTask;
    }
}
