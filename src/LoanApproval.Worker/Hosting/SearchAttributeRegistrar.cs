using Temporalio.Api.Enums.V1;
using Temporalio.Api.OperatorService.V1;
using Status = Temporalio.Exceptions.RpcException.StatusCode;

namespace LoanApproval.Worker.Hosting;

// Registers missing search attributes. A workflow task that sets an unknown search attribute fails forever.
internal sealed partial class SearchAttributeRegistrar(ITemporalClient client, ILogger<SearchAttributeRegistrar> logger)
{
    public static string Command { get; } =
        "temporal operator search-attribute create "
        + string.Join(' ', LoanSearchAttributes.All.Select(k => $"--name {k.Name} --type {k.ValueType}"));

    public async Task RegisterAsync(RpcOptions rpc)
    {
        try
        {
            var request = new AddSearchAttributesRequest { Namespace = client.Options.Namespace };
            var known = await client.OperatorService.ListSearchAttributesAsync(new() { Namespace = request.Namespace }, rpc);
            foreach (var key in LoanSearchAttributes.All)
            {
                if (!known.CustomAttributes.TryGetValue(key.Name, out var type)) request.SearchAttributes.Add(key.Name, key.ValueType);
                else if (type != key.ValueType) Log.OtherType(logger, key.Name, type, key.ValueType);
            }
            if (request.SearchAttributes.Count == 0) return;
            await client.OperatorService.AddSearchAttributesAsync(request, rpc);
            Log.Registered(logger, string.Join(", ", request.SearchAttributes.Keys));
        }
        catch (RpcException e) when (e.Code is Status.AlreadyExists or Status.PermissionDenied or Status.Unimplemented)
        {
            // Another worker registered them first, or this worker is not permitted to.
            if (e.Code is not Status.AlreadyExists) Log.NotAllowed(logger, Command, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Registered search attributes {Names}")]
        public static partial void Registered(ILogger logger, string names);
        [LoggerMessage(2, LogLevel.Warning, "The server does not permit this worker to register search attributes. Run: {Command}")]
        public static partial void NotAllowed(ILogger logger, string command, Exception e);
        [LoggerMessage(3, LogLevel.Error,
            "The search attribute {Name} has type {Actual} on the server, but type {Expected} is required. "
            + "Workflows cannot continue until the type is corrected")]
        public static partial void OtherType(ILogger logger, string name, IndexedValueType actual, IndexedValueType expected);
    }
}
