using Temporalio.Api.Failure.V1;

namespace LoanApproval.Starter.Loans;

/// <summary>A failure as the server keeps it.</summary>
/// <param name="Type">The error type, or <c>StartToClose timeout</c> and its kin.</param>
/// <param name="Message">What the activity said.</param>
/// <param name="NextRetryDelay">The delay that the activity asked for, in place of the policy's.</param>
internal sealed record FailureInfo(string Type, string Message, TimeSpan? NextRetryDelay = null)
{
    private const int MaxMessage = 300;

    public static FailureInfo? Of(Failure? failure) => failure is null ? null : new(
        TypeOf(failure), Shorten(failure.Message), failure.ApplicationFailureInfo?.NextRetryDelay?.ToTimeSpan());

    public override string ToString() => Message.Length == 0 ? Type : $"{Type}: {Message}";

    private static string TypeOf(Failure failure) => failure.FailureInfoCase switch
    {
        Failure.FailureInfoOneofCase.ApplicationFailureInfo => failure.ApplicationFailureInfo.Type,
        Failure.FailureInfoOneofCase.TimeoutFailureInfo => $"{failure.TimeoutFailureInfo.TimeoutType} timeout",
        Failure.FailureInfoOneofCase.CanceledFailureInfo => "Cancelled",
        Failure.FailureInfoOneofCase.TerminatedFailureInfo => "Terminated",
        Failure.FailureInfoOneofCase.ServerFailureInfo => "Server failure",
        Failure.FailureInfoOneofCase.ActivityFailureInfo => $"{failure.ActivityFailureInfo.ActivityType?.Name} failed",
        _ => "Failure",
    };

    private static string Shorten(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= MaxMessage ? line : line[..MaxMessage] + "…";
    }
}
