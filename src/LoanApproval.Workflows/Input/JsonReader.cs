using System.Text.Json;
using LoanApproval.Contracts.Applications;

namespace LoanApproval.Workflows.Input;

/// <summary>Reads a value from JSON.</summary>
/// <returns>Every broken rule; empty when the value is valid.</returns>
public delegate IReadOnlyList<FieldError> JsonReader<T>(JsonElement json, out T? value);
