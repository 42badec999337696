namespace LoanApproval.Worker.Ledger;

// The ledger stores JSON in the same form as the wire.
internal static class LedgerJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, LoanJson.Options);

    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, LoanJson.Options);

    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, LoanJson.Options) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new LedgerDamagedException($"a stored {typeof(T).Name} cannot be read; restore the ledger from a backup", e);
        }
    }
}
