namespace LoanApproval.LocalServer.Server;

public sealed record DevServerSettings
{
    public const int UsualPort = 7233;
    public const int UsualWebUiPort = 8233;

    public required string LogFile { get; init; }

    // Null keeps everything in memory. This is faster, but all data is lost when the process ends.
    public string? DatabaseFile { get; init; }

    // If it is not "default", it is created in addition.
    public string Namespace { get; init; } = "default";

    public bool WebUi { get; init; } = true;

    // The first pair of ports to try. Both count up until both are free. Null means any free ports.
    public int? PreferredPort { get; init; } = UsualPort;

    public int? PreferredWebUiPort { get; init; } = UsualWebUiPort;

    // Whether to fail if the preferred ports are in use.
    public bool RequirePreferredPorts { get; init; }

    // A start takes a second, or longer if a virus scanner first checks a new program of 156 MB.
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(30);

    // If set, Ctrl+C in the terminal does not reach the server, so that another process can stop it in order.
    public bool OwnSession { get; init; }

    // Receives the process id of each start, before the server is ready.
    public Action<int> Started { get; init; } = _ => { };

    // Additional dynamic configuration as key=JSON, for example a low limit in a test.
    public IReadOnlyList<string> DynamicConfiguration { get; init; } = [];
}
