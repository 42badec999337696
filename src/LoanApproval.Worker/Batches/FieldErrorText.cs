namespace LoanApproval.Worker.Batches;

internal static class FieldErrorText
{
    // $ stands for the whole row, which the reader of a file of rows does not need to know.
    public static string Join(IEnumerable<FieldError> errors) =>
        string.Join("; ", errors.Select(e => e.Field == "$" ? e.Rule : e.ToString()));
}
