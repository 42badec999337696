using System.Text.Json.Nodes;
using LoanApproval.Client.Reviews;

namespace LoanApproval.Starter.Console;

// The contract's status with what else a reviewer has to know.
internal static class ReviewJson
{
    public static JsonObject Of(LoanStatus status, ReviewCase known)
    {
        var json = JsonSerializer.SerializeToNode(status, LoanJson.Options)!.AsObject();
        json["creditChecked"] = known.CreditChecked;
        json["creditScore"] = known.CreditScore;
        json["documentsChecked"] = known.DocumentsChecked;
        json["deadline"] = JsonSerializer.SerializeToNode(known.Deadline, LoanJson.Options);
        return json;
    }
}
