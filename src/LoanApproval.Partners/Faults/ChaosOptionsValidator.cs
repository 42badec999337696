using Microsoft.Extensions.Options;

namespace LoanApproval.Partners.Faults;

/// <summary>Checks <see cref="ChaosOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ChaosOptionsValidator : IValidateOptions<ChaosOptions>;
