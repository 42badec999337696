namespace LoanApproval.Workflows.Input;

public static class ApplicationInput
{
    public static LoanApplication Read(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<LoanApplication>("The application", ErrorTypes.InvalidApplication, input, extra, LoanApplicationReader.Read);
}
