using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Wire;
using Temporalio.Converters;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Input;

/// <summary>Reads the argument of <c>LoanApprovalWorkflow</c>.</summary>
public static class ApplicationInput
{
    /// <exception cref="ApplicationFailureException"><c>InvalidApplication</c>, not retryable, with every broken field in message and details.</exception>
    public static LoanApplication Read(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<LoanApplication>("The application", ErrorTypes.InvalidApplication, input, extra, LoanApplicationReader.Read);
}
