namespace LoanApproval.LocalServer.Server;

// In the order of the search.
public enum TemporalServerKind
{
    // TEMPORAL_ADDRESS names a running server; none is started.
    RunningServer,

    // TEMPORAL_CLI_PATH names the program.
    NamedProgram,
    ProgramOnPath,

    // From dev/temporal-cli.
    PackedProgram,

    // The SDK downloads it.
    Download,
}
