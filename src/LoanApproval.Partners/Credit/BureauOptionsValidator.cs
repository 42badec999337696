using Microsoft.Extensions.Options;

namespace LoanApproval.Partners.Credit;

/// <summary>Checks <see cref="BureauOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BureauOptionsValidator : IValidateOptions<BureauOptions>;
