using Temporalio.Api.Common.V1;

namespace LoanApproval.Client.Loans;

// Reads what another client, or a worker of another version, has written. Null if it is something else.
internal static class PayloadReader
{
    public static T? Read<T>(Payloads? payloads) => Read<T>(payloads?.Payloads_.FirstOrDefault());

    public static T? Read<T>(Payload? payload)
    {
        try
        {
            return payload is null ? default : JsonSerializer.Deserialize<T>(payload.Data.Span, LoanJson.Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return default;
        }
    }
}
