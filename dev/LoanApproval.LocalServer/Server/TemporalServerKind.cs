namespace LoanApproval.LocalServer.Server;

// The kinds are in the order of the search.
public enum TemporalServerKind
{
    // TEMPORAL_ADDRESS names a running server; none is started.
    RunningServer,

    // TEMPORAL_CLI_PATH names the program.
    NamedProgram,
    ProgramOnPath,

    // The program comes from dev/temporal-cli.
    PackedProgram,

    // The SDK downloads it.
    Download,
}
