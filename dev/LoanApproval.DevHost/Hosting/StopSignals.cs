using System.Runtime.InteropServices;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Ctrl+C, SIGTERM and a closed terminal: the first asks for an orderly end, the second for a quick one.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _hurry = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;

    public StopSignals()
    {
        _interrupt = Register(PosixSignal.SIGINT);
        _terminate = Register(PosixSignal.SIGTERM);
        _hangUp = Register(PosixSignal.SIGHUP);
    }

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Hurry => _hurry.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
        _stop.Dispose();
        _hurry.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        (_stop.IsCancellationRequested ? _hurry : _stop).Cancel();
    });
}
