using System.Globalization;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.Worker.Batches;

/// <summary>Results as lines of CSV (RFC 4180).</summary>
public static class ResultLines
{
    public const string CsvHeader = "line,applicationId,status,reason,creditScore,loanId,monthlyPayment,workflowId";

    public static string Csv(BatchRowResult result) => string.Join(
        ',',
        result.Line.ToString(CultureInfo.InvariantCulture),
        result.ApplicationId,
        LoanJson.NameOf(result.Status),
        Quote(result.Reason),
        result.CreditScore?.ToString(CultureInfo.InvariantCulture),
        Quote(result.LoanId),
        result.MonthlyPayment?.ToString(CultureInfo.InvariantCulture),
        result.WorkflowId);

    private static string? Quote(string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        // A spreadsheet takes such a beginning for a formula; what stands here may come from outside.
        var safe = text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
