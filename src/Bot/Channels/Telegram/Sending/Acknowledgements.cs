using BachDang.Outreach.Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Shows "typing" and stops the spinner of a pressed button, beside the road of the answers and never in
/// their way: nothing waits for it, only a few calls run at once, under load or after a 429 it is left out.</summary>
internal sealed class Acknowledgements(TelegramClient client, TimeProvider clock, ILogger<Acknowledgements> logger)
{
    // Typing is a nicety; a press that is not answered keeps its spinner, so it may take more places.
    private const int MostTyping = 8;
    private const int MostPresses = 64;
    private int _running;
    private long _quietUntil;

    public void Begin(long chat, Inbound inbound)
    {
        switch (inbound)
        {
            case Pressed { Receipt: { } receipt }:
                var press = new AnswerCallbackQuery(receipt);
                Start(MostPresses, ct => WaitOfAsync(client.AnswerCallbackQueryAsync(press, ct)));
                break;
            case Said or Commanded:
                var typing = new SendChatAction(chat, "typing");
                Start(MostTyping, ct => WaitOfAsync(client.SendChatActionAsync(typing, ct)));
                break;
        }
    }

    private void Start(int most, Func<CancellationToken, Task<TimeSpan?>> call)
    {
        if (clock.GetUtcNow().UtcTicks < Volatile.Read(ref _quietUntil)) return;
        if (Interlocked.Increment(ref _running) > most) Interlocked.Decrement(ref _running);
        else _ = RunAsync(call);
    }

    private async Task RunAsync(Func<CancellationToken, Task<TimeSpan?>> call)
    {
        try
        {
            // Off the caller's thread at once; its token is not used because the answer must not end this.
            await Task.Yield();
            if (await call(CancellationToken.None) is { } wait)
                Volatile.Write(ref _quietUntil, (clock.GetUtcNow() + wait).UtcTicks);
        }
        catch (Exception exception)
        {
            logger.AcknowledgementFailed(exception.GetType().Name);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    // A query that is too old, a blocked chat, a broken network: the answer's own sending tells what matters.
    private static async Task<TimeSpan?> WaitOfAsync<T>(Task<ApiReply<T>> call) => (await call).RetryAfter;
}
