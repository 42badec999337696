using System.CommandLine;
using LoanApproval.Contracts.Applications;

namespace LoanApproval.Starter.Commands;

/// <summary>The application that a command is about.</summary>
internal static class ApplicationArgument
{
    public static Argument<string> Create()
    {
        var argument = new Argument<string>("ID") { Description = "The application id, as it was submitted" };
        argument.Validators.Add(result =>
        {
            if (!LoanApplicationReader.IsId(result.GetValueOrDefault<string>()))
                result.AddError($"'{result.GetValueOrDefault<string>()}' is no application id: 1-64 characters of A-Z, a-z, 0-9, _ and -.");
        });
        return argument;
    }
}
