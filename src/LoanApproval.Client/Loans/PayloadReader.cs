using Temporalio.Api.Common.V1;

namespace LoanApproval.Client.Loans;

// Returns null for a payload of another form: another client or version may have written it.
internal static class PayloadReader
{
    public static T? Read<T>(Payloads? payloads) => Read<T>(payloads?.Payloads_.FirstOrDefault());

    public static T? Read<T>(Payload? payload)
    {
        try { return payload is null ? default : JsonSerializer.Deserialize<T>(payload.Data.Span, LoanJson.Options); }
        catch (Exception e) when (e is JsonException or InvalidOperationException) { return default; }
    }
}
