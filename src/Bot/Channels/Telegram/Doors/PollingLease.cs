using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>Lets one instance at a time poll a token: Telegram allows only one. The lease is short and renewed beside
/// the poll, so that after a crash the next process need not wait long.</summary>
internal sealed class PollingLease(
    Leases leases, IOptions<TelegramOptions> options, TelegramHealth health, TimeProvider clock,
    ILogger<PollingLease> logger)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    /// <summary>Waits for its turn, then runs the work until it ends or the lease is lost.</summary>
    public async Task WhileHeldAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        await WaitAsync(ct);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var keeping = KeepAsync(held);
        try
        {
            await work(held.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            logger.LeaseLost();
        }
        finally
        {
            await held.CancelAsync();
            await keeping;
            await LetGoAsync();
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        var told = false;
        while (await TryHoldAsync(ct) is not true)
        {
            if (!told && health.State != TelegramState.Failing) logger.OtherInstancePolls();
            told = true;
            health.Is(TelegramState.Waiting, "Another instance polls this token.");
            await Task.Delay(Renewal, clock, ct);
        }
    }

    private async Task KeepAsync(CancellationTokenSource held)
    {
        var last = clock.GetUtcNow();
        while (!held.IsCancellationRequested)
        {
            await Task.Delay(Renewal, clock, held.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (held.IsCancellationRequested) return;
            var now = clock.GetUtcNow();
            var renewed = await TryHoldAsync(held.Token);
            if (renewed is true) last = now;
            // While the database does not answer nobody else can take the lease before its end.
            else if (renewed is false || now - last >= Length) await held.CancelAsync();
        }
    }

    // Null when the database failed and nobody knows.
    private async Task<bool?> TryHoldAsync(CancellationToken ct)
    {
        try
        {
            return await leases.TryHoldAsync(NameOf(options.Value.Token), Length, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LeaseFailed(exception.GetType().Name);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task LetGoAsync()
    {
        try
        {
            await leases.ReleaseAsync(NameOf(options.Value.Token), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // It runs out by itself.
            logger.LeaseFailed(exception.GetType().Name);
        }
    }

    private static string NameOf(string token) =>
        $"telegram:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..16]}";
}
