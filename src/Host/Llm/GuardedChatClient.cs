using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.AI;
using Polly;

namespace BachDang.Outreach.Host.Llm;

/// <summary>
/// Stands before the model's server: counts the day's requests, keeps few at once, repeats what is worth repeating and
/// stops asking a server that keeps failing. The time limit is the caller's and holds for all of it.
/// </summary>
internal sealed class GuardedChatClient(
    IChatClient inner, DailyAllowance allowance, TimeProvider clock, ILogger<GuardedChatClient> log,
    SwitchLook? look = null)
    : DelegatingChatClient(inner)
{
    /// <summary>Requests at one time; who comes later does without, so a slow server never holds up the road.</summary>
    private const int MostAtOnce = 16;

    private const string SwitchedOff = "switched_off";

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly ResiliencePipeline _pipeline = ModelPipeline.Build(clock, log);

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var said = messages.ToList();
        return RunAsync(
            new CallState(), (_, ct) => base.GetResponseAsync(said, options, ct), cancellationToken);
    }

    /// <summary>The words as they come. Once the first has come nothing is repeated.</summary>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var said = messages.ToList();
        var words = Channel.CreateUnbounded<ChatResponseUpdate>(new UnboundedChannelOptions { SingleReader = true });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var call = RunAsync(new CallState(), async (state, ct) =>
        {
            await foreach (var update in base.GetStreamingResponseAsync(said, options, ct))
            {
                state.HasBegun = true;
                words.Writer.TryWrite(update);
            }
            return true;
        }, end.Token);
        // Whoever reads is told of the failure only after what came before it.
        _ = call.ContinueWith(
            done => words.Writer.TryComplete(done.Exception?.InnerException
                ?? (done.IsCanceled ? new OperationCanceledException() : null)),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            await foreach (var update in words.Reader.ReadAllAsync(cancellationToken)) yield return update;
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private async Task<T> RunAsync<T>(
        CallState state, Func<CallState, CancellationToken, Task<T>> send, CancellationToken ct)
    {
        if (look is not null && !await look.IsOnAsync(Switchable.Model, ct))
        {
            LlmMetrics.NotSent(SwitchedOff);
            throw new ModelCallException(SwitchedOff, false);
        }
        if (!await _places.WaitAsync(0, CancellationToken.None))
        {
            LlmMetrics.NotSent("busy");
            throw new ModelCallException("busy", false);
        }
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(ModelPipeline.State, state);
        try
        {
            return await _pipeline.ExecuteAsync(async attempt => await SendAsync(
                state, send, attempt.CancellationToken), context);
        }
        catch (Polly.CircuitBreaker.BrokenCircuitException open)
        {
            LlmMetrics.NotSent("circuit_open");
            throw new ModelCallException("circuit_open", false, null, open);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            _places.Release();
        }
    }

    private async Task<T> SendAsync<T>(
        CallState state, Func<CallState, CancellationToken, Task<T>> send, CancellationToken ct)
    {
        if (!allowance.TryTake())
        {
            LlmMetrics.NotSent(ModelPipeline.DailyLimit);
            throw new ModelCallException(ModelPipeline.DailyLimit, false);
        }
        state.SentAt = clock.GetTimestamp();
        var outcome = "ok";
        try
        {
            return await send(state, ct);
        }
        catch (ModelCallException failed)
        {
            outcome = failed.Reason;
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = state.WasSlow(clock) ? "slow" : "left";
            throw;
        }
        finally
        {
            LlmMetrics.Sent(outcome, clock.GetElapsedTime(state.SentAt));
            if (outcome is not ("ok" or "left")) log.ModelCallFailed(outcome);
        }
    }
}

/// <summary>What is known of one call while it runs.</summary>
internal sealed class CallState
{
    // Who gives up earlier than this gave up on the page, not on the model.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2.5);

    public bool HasBegun { get; set; }

    public long SentAt { get; set; }

    public bool WasSlow(TimeProvider clock) => clock.GetElapsedTime(SentAt) >= Slow;
}
