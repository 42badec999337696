using System.Text.Json;
using System.Text.Json.Serialization;
using Temporalio.Converters;

namespace LoanApproval.Contracts.Wire;

/// <summary>The one JSON form of worker, starter, partners and tests: camelCase, enums as camelCase strings, nulls written.</summary>
public static class LoanJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same form for Temporal's payloads; a client or replayer with another converter would not understand them.</summary>
    public static DataConverter DataConverter { get; } =
        DataConverter.Default with { PayloadConverter = new DefaultPayloadConverter(Options), FailureConverter = new BoundedFailureConverter() };

    /// <summary>An enum value as the wire spells it, for search attributes, CSV and screens.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // Web reads "25000" as a number; money that arrives as text is a mistake that we name.
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            // The deepest object of the contract has four levels.
            MaxDepth = 16,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
