using Google.Protobuf.WellKnownTypes;
using LoanApproval.LocalServer.Server;
using Temporalio.Api.OperatorService.V1;

namespace LoanApproval.IntegrationTests.Processes;

// The Temporal server of a collection: a dev server in memory, found as DevHost finds it.
public sealed class ServerFixture : IAsyncLifetime
{
    private static readonly TimeSpan _usable = TimeSpan.FromSeconds(20);

    private readonly TestFolder _folder = new();
    private DevServer? _server;
    private TemporalClient? _client;
    private string? _program;
    private int _namespaces;

    public DevServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    // The path of the temporal CLI, which is also the server.
    public string Program => _program ?? throw new InvalidOperationException("The server is not started.");

    public string Address => Server.Address;

    public string Namespace => Server.Namespace;

    // A client of the namespace default, for tests without a worker.
    public ITemporalClient Client => _client ?? throw new InvalidOperationException("The server is not started.");

    public async Task InitializeAsync()
    {
        _program = await FindProgramAsync();
        _server = await DevServer.StartAsync(_program, new DevServerSettings
        {
            LogFile = _folder["temporal.log"],
            WebUi = false,
            PreferredPort = null,
        });
        _client = await _server.ConnectAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    // Creates a namespace with the search attributes of a loan. The task queues have fixed names, so the namespace separates the workers of
    // the test classes.
    public Task<TestNamespace> CreateNamespaceAsync(string prefix, bool withSearchAttributes = true) =>
        CreateNamespaceAsync(Server, $"{prefix}-{Interlocked.Increment(ref _namespaces)}", withSearchAttributes);

    // Does the same on a server that the test owns.
    public static async Task<TestNamespace> CreateNamespaceAsync(DevServer server, string name, bool withSearchAttributes = true)
    {
        var client = await server.ConnectAsync(name);
        await client.WorkflowService.RegisterNamespaceAsync(new RegisterNamespaceRequest
        {
            Namespace = name,
            WorkflowExecutionRetentionPeriod = Duration.FromTimeSpan(TimeSpan.FromDays(1)),
        });
        await Eventually.Async(() => IsKnownAsync(client, name), _usable, $"namespace {name} is usable");
        if (withSearchAttributes) await RegisterSearchAttributesAsync(client, name);
        return new TestNamespace(name, server.Address, client);
    }

    // Finds the Temporal CLI, or lets the SDK download it.
    public static Task<string> FindProgramAsync() => new TemporalCliFinder().ProgramAsync();

    private static async Task RegisterSearchAttributesAsync(TemporalClient client, string name)
    {
        var request = new AddSearchAttributesRequest { Namespace = name };
        foreach (var key in LoanSearchAttributes.All) request.SearchAttributes.Add(key.Name, key.ValueType);
        await client.OperatorService.AddSearchAttributesAsync(request);
        await Eventually.Async(
            async () =>
            {
                var listed = await client.OperatorService.ListSearchAttributesAsync(new ListSearchAttributesRequest { Namespace = name });
                return LoanSearchAttributes.All.All(key => listed.CustomAttributes.ContainsKey(key.Name)) && await CanSearchAsync(client);
            },
            _usable,
            $"namespace {name} has the search attributes");
    }

    // Each service of the server has its own cache of namespaces, including the frontend that handles a search.
    private static async Task<bool> CanSearchAsync(TemporalClient client)
    {
        try
        {
            await client.CountWorkflowsAsync($"{LoanSearchAttributes.Status.Name} = 'none'");
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }

    private static async Task<bool> IsKnownAsync(TemporalClient client, string name)
    {
        try
        {
            await client.WorkflowService.DescribeNamespaceAsync(new DescribeNamespaceRequest { Namespace = name });
            await client.CountWorkflowsAsync("");
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }
}
