using LoanApproval.Contracts.Applications;

namespace LoanApproval.Workflows.Batches;

/// <summary>One row of a batch file, read and checked.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="ApplicationId">As far as it could be read.</param>
/// <param name="Application">Null when a rule is broken.</param>
/// <param name="Errors">Every broken rule; empty when the application is right.</param>
public sealed record BatchRow(long Line, string? ApplicationId, LoanApplication? Application, IReadOnlyList<FieldError> Errors);
