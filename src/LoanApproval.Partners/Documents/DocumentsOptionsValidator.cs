using Microsoft.Extensions.Options;

namespace LoanApproval.Partners.Documents;

/// <summary>Checks <see cref="DocumentsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class DocumentsOptionsValidator : IValidateOptions<DocumentsOptions>;
