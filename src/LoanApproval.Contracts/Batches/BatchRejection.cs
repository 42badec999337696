using LoanApproval.Contracts.Applications;

namespace LoanApproval.Contracts.Batches;

/// <summary>A line of the file of rejected rows.</summary>
/// <param name="Line">Where the row begins in the batch file, from 1.</param>
/// <param name="ApplicationId">As far as it could be read.</param>
/// <param name="Errors">Every reason.</param>
public sealed record BatchRejection(long Line, string? ApplicationId, IReadOnlyList<FieldError> Errors);
