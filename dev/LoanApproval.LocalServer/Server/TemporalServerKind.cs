namespace LoanApproval.LocalServer.Server;

/// <summary>The places where a Temporal server is looked for, in their order.</summary>
public enum TemporalServerKind
{
    /// <summary><c>TEMPORAL_ADDRESS</c> names a running server: none is started.</summary>
    RunningServer,

    /// <summary><c>TEMPORAL_CLI_PATH</c> names the program.</summary>
    NamedProgram,

    /// <summary><c>temporal</c> on <c>PATH</c>.</summary>
    ProgramOnPath,

    /// <summary>The packed program of the folder <c>dev/temporal-cli</c>.</summary>
    PackedProgram,

    /// <summary>What the SDK downloads.</summary>
    Download,
}
