namespace LoanApproval.LocalServer.Server;

/// <summary>How a <see cref="DevServer"/> is started.</summary>
public sealed record DevServerSettings
{
    public const int UsualPort = 7233;
    public const int UsualWebUiPort = 8233;

    /// <summary>Where the server's own lines go.</summary>
    public required string LogFile { get; init; }

    /// <summary>The file that survives the server; null keeps everything in memory, which is faster and lost with the process.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary>Created beside <c>default</c>, where it is another.</summary>
    public string Namespace { get; init; } = "default";

    public bool WebUi { get; init; } = true;

    /// <summary>Taken where it is free; null for any free one.</summary>
    public int? PreferredPort { get; init; } = UsualPort;

    /// <summary>Taken where it is free; null for any free one.</summary>
    public int? PreferredWebUiPort { get; init; } = UsualWebUiPort;

    /// <summary>How long a start may take: 1 s here, more where a virus scanner looks at a new program of 156 MB first.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the terminal's Ctrl+C passes the server by, because somebody else ends it in good order.</summary>
    public bool OwnSession { get; init; }

    /// <summary>Told the process id of each start, before the server is ready.</summary>
    public Action<int> Started { get; init; } = _ => { };

    /// <summary>More dynamic configuration, as <c>key=JSON</c>: a test that wants a narrow limit.</summary>
    public IReadOnlyList<string> DynamicConfiguration { get; init; } = [];
}
