namespace LoanApproval.Campaign.Run;

/// <summary>The options of the command line.</summary>
internal sealed record CampaignOptions
{
    public required int Applications { get; init; }

    /// <summary>Applications submitted per second.</summary>
    public required double PerSecond { get; init; }

    public required int Workers { get; init; }

    /// <summary>Seconds between two SIGKILLs of a worker; 0 for no kills.</summary>
    public required double KillEvery { get; init; }

    /// <summary>Seconds between two SIGKILLs of the server; 0 for no kills.</summary>
    public required double RestartServerEvery { get; init; }

    /// <summary>The share of calls that the partners fail, 0 to 1.</summary>
    public required double Chaos { get; init; }

    public required int Seed { get; init; }

    public required string Ledger { get; init; }

    public string? ConnectionString { get; init; }

    /// <summary>The time to wait for all decisions after the last fault.</summary>
    public required TimeSpan Patience { get; init; }

    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public void Check()
    {
        if (Applications < 1) throw new ArgumentException("--applications must be 1 or more.");
        if (Workers < 1) throw new ArgumentException("--workers must be 1 or more.");
        if (PerSecond <= 0) throw new ArgumentException("--per-second must be greater than 0.");
        if (KillEvery < 0 || RestartServerEvery < 0) throw new ArgumentException(
            "--kill-every and --restart-server-every must be 0 or more seconds.");
        if (Chaos is < 0 or > 1) throw new ArgumentException("--chaos must be from 0 to 1.");
        if (Ledger is not (LedgerLocation.Sqlite or LedgerLocation.Postgres))
            throw new ArgumentException($"--ledger must be {LedgerLocation.Sqlite} or {LedgerLocation.Postgres}.");
        if (Ledger == LedgerLocation.Postgres && ConnectionString is null)
            throw new ArgumentException("--ledger Postgres needs --connection-string of an empty database or schema.");
    }
}
