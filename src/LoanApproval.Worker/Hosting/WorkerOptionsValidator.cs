using Queue = LoanApproval.Contracts.Wire.TaskQueues;

namespace LoanApproval.Worker.Hosting;

internal sealed class WorkerOptionsValidator : IValidateOptions<WorkerOptions>
{
    public ValidateOptionsResult Validate(string? name, WorkerOptions options) =>
        options.Queues() is { Count: > 0 } queues && queues.All(queue => queue is Queue.LoanApproval or Queue.LoanDocuments)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{WorkerOptions.SectionName}:{nameof(options.TaskQueues)}: '{options.TaskQueues}' is not valid. "
                + $"Write {Queue.LoanApproval}, {Queue.LoanDocuments}, or both separated by a comma.");
}
