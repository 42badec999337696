namespace LoanApproval.Workflows.Input;

// Returns every broken rule; none when the value is valid.
internal delegate IReadOnlyList<FieldError> JsonReader<T>(JsonElement json, out T? value);

// An argument that the SDK cannot decode fails the workflow task, which is retried forever: the workflow looks hung. Read here, it
// fails the workflow, or rejects the update, at once.
internal static class RawInput
{
    private const int MaxErrors = 20;
    private const int MaxParserMessage = 200;

    // The SDK drops arguments that a signature does not have, so each signature has one more: extra.
    public static T Read<T>(string subject, string errorType, IRawValue? input, IRawValue? extra, JsonReader<T> read)
        where T : class
    {
        T? value = null;
        var errors = extra is null ? TryRead(input, read, out value) : [new("$", "must be the only argument")];
        if (errors.Count == 0) return value!;
        if (errors.Count > MaxErrors)
            errors = [.. errors.Take(MaxErrors), new("$", $"{errors.Count - MaxErrors} more errors")];
        throw new ApplicationFailureException(
            $"{subject} is not valid: {string.Join("; ", errors)}", errorType, nonRetryable: true, details: [errors]);
    }

    private static IReadOnlyList<FieldError> TryRead<T>(IRawValue? input, JsonReader<T> read, out T? value)
    {
        value = default;
        try
        {
            var json = input is null ? null : Workflow.PayloadConverter.ToValue<JsonElement?>(input);
            return read(json ?? default, out value);
        }
        catch (JsonException e)
        {
            return [new("$", $"must be valid JSON: {InputText.Shorten(e.Message, MaxParserMessage)}")];
        }
#pragma warning disable CA1031 // Any exception here would fail the workflow task, forever.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [new("$", $"must be JSON with the payload encoding json/plain{Encoding(input)}")];
        }
    }

    private static string Encoding(IRawValue? input) =>
        input is not null && input.Payload.Metadata.TryGetValue("encoding", out var encoding)
        ? $", not {InputText.Shorten(encoding.ToStringUtf8())}"
        : "; the payload does not name its encoding";
}
