namespace LoanApproval.Contracts.Wire;

/// <summary>The JSON options of the worker and all clients: camelCase names, enums as camelCase strings, nulls included.</summary>
public static class LoanJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // The web defaults read "25000" as a number. Here, a number in quotes is reported as a client error.
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        // The deepest object of the contract has four levels.
        MaxDepth = 64,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static DataConverter DataConverter { get; } = DataConverter.Default with
    { PayloadConverter = new DefaultPayloadConverter(Options), FailureConverter = new BoundedFailureConverter() };

    public static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
