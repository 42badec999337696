using LoanApproval.Contracts.Wire;

namespace LoanApproval.Campaign.Run;

// The options of the command line.
internal sealed record CampaignOptions
{
    public required int Applications { get; init; }

    // Applications submitted per second.
    public required double PerSecond { get; init; }

    public required int Workers { get; init; }

    // Seconds between two SIGKILLs of a worker; 0 for no kills.
    public required double KillEvery { get; init; }

    // Seconds between two SIGKILLs of the server; 0 for no kills.
    public required double RestartServerEvery { get; init; }

    // The share of partner calls that fail, from 0 to 1.
    public required double Chaos { get; init; }

    public required int Seed { get; init; }

    public required string Ledger { get; init; }

    public string? ConnectionString { get; init; }

    // Seconds to wait for all decisions after the last fault.
    public required int DecisionTimeoutSeconds { get; init; }

    public TimeSpan DecisionTimeout => TimeSpan.FromSeconds(DecisionTimeoutSeconds);

    // Throws ArgumentException: An option is not valid.
    public void Check()
    {
        if (Applications is < 1 or > 1_000_000) throw new ArgumentException("--applications must be from 1 to 1000000.");
        if (Workers is < 1 or > 64) throw new ArgumentException("--workers must be from 1 to 64.");
        // Positive patterns, because every comparison with NaN is false.
        if (PerSecond is not (>= 0.001 and <= 1000)) throw new ArgumentException("--per-second must be from 0.001 to 1000.");
        if (!IsInterval(KillEvery)) throw new ArgumentException("--kill-every must be 0, or from 0.1 to 86400 seconds.");
        if (!IsInterval(RestartServerEvery)) throw new ArgumentException("--restart-server-every must be 0, or from 0.1 to 86400 seconds.");
        if (Chaos is not (>= 0 and <= 1)) throw new ArgumentException("--chaos must be from 0 to 1.");
        if (DecisionTimeoutSeconds < 1 || DecisionTimeout > DurationText.LongestTimer)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"--decision-timeout must be from 1 to {DurationText.LongestTimer.TotalSeconds} seconds."));
        if (Ledger is not (LedgerLocation.Sqlite or LedgerLocation.Postgres))
            throw new ArgumentException($"--ledger must be {LedgerLocation.Sqlite} or {LedgerLocation.Postgres}.");
        if (Ledger == LedgerLocation.Postgres && ConnectionString is null)
            throw new ArgumentException("--ledger Postgres needs --connection-string of an empty database or schema.");
        CheckConnectionString();
    }

    private static bool IsInterval(double seconds) => seconds is 0 or (>= 0.1 and <= 86_400);

    // The message must not show a password, and the parser's own one may.
    private void CheckConnectionString()
    {
        if (ConnectionString is null) return;
        try
        {
            using var connection = new LedgerLocation(Ledger, ConnectionString).Connect();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new ArgumentException($"--connection-string is not a valid connection string for {Ledger}.", e);
        }
    }
}
