using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The JSON that the ledger stores: the form of the wire.</summary>
public static class LedgerJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, LoanJson.Options);

    /// <exception cref="LedgerDamagedException">What is stored is not what this program writes.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, LoanJson.Options) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new LedgerDamagedException($"a stored {typeof(T).Name} is not to be read; restore the ledger from a backup", e);
        }
    }
}
