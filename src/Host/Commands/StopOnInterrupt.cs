using System.Runtime.InteropServices;

namespace BachDang.Outreach.Host.Commands;

/// <summary>Lets Ctrl+C end a command cleanly: what it was writing is not left half done.</summary>
internal sealed class StopOnInterrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    public StopOnInterrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        _source.Cancel();
    });

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
