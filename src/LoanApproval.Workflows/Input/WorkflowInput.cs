using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Wire;
using Temporalio.Converters;
using Temporalio.Exceptions;
using Temporalio.Workflows;

namespace LoanApproval.Workflows.Input;

/// <summary>
/// Reads a workflow's input as any client may have sent it. An input that the SDK cannot decode fails the workflow task,
/// which is retried for ever and looks hung in the Web UI; read here, it fails the workflow at once.
/// </summary>
public static class WorkflowInput
{
    /// <summary>The one argument as JSON; null where there is none.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidApplication</c>, not retryable: the argument is no JSON.</exception>
    public static JsonElement? Read(IRawValue? input)
    {
        if (input is null) return null;
        try
        {
            return Workflow.PayloadConverter.ToValue<JsonElement?>(input);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw Invalid([new("$", "must be JSON (payload encoding json/plain)")]);
        }
    }

    /// <summary>The application in the argument.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidApplication</c>, not retryable, with each broken field in message and details.</exception>
    public static LoanApplication ReadApplication(IRawValue? input)
    {
        var errors = LoanApplicationReader.Read(Read(input) ?? default, out var application);
        return application ?? throw Invalid(errors);
    }

    public static ApplicationFailureException Invalid(IReadOnlyList<FieldError> errors) => new(
        $"The application is not valid: {string.Join("; ", errors)}",
        ErrorTypes.InvalidApplication,
        nonRetryable: true,
        details: [errors]);
}
