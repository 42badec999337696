using System.Runtime.InteropServices;

namespace LoanApproval.DevHost.Console;

// Handles Ctrl+C, SIGTERM and a closed terminal. The first signal shuts down in order, the second one at once.
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _hurry = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

#pragma warning disable CA2000 // Dispose disposes of the registrations.
    public StopSignals() => _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM), Register(PosixSignal.SIGHUP)];
#pragma warning restore CA2000

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Hurry => _hurry.Token;

    // Why DevHost has to stop. Null if a signal stopped it.
    public string? Failure { get; private set; }

    public void Fail(string message)
    {
        Failure ??= message;
        _stop.Cancel();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
        _hurry.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        (_stop.IsCancellationRequested ? _hurry : _stop).Cancel();
    });
}
