namespace LoanApproval.Workflows.Input;

// Returns every broken rule; none when the value is valid.
public delegate IReadOnlyList<FieldError> JsonReader<T>(JsonElement json, out T? value);
