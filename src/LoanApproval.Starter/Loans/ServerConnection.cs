using LoanApproval.Client;
using LoanApproval.Starter.Cli;
using Temporalio.Client;

namespace LoanApproval.Starter.Loans;

/// <summary>Connects as the temporal CLI would, and gives up in time for a person to read why.</summary>
internal static class ServerConnection
{
    // A server on this machine answers in milliseconds, one far away in a second: five leave no doubt.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(5);

    public static TemporalClientConnectOptions Load(string? address, string? @namespace)
    {
        try
        {
            return ConnectionSettings.Load(address, @namespace);
        }
        catch (InvalidOperationException e)
        {
            throw new StarterException(ExitCodes.Usage, e.Message);
        }
    }

    /// <exception cref="StarterException">No server there, or it refuses.</exception>
    public static async Task<ITemporalClient> ConnectAsync(TemporalClientConnectOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await TemporalClient.ConnectAsync(options).WaitAsync(StuckAfter, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw TemporalErrors.Explain(e, options.TargetHost!, options.Namespace) ?? TemporalErrors.Unreachable(options.TargetHost!, e);
        }
    }
}
