using Temporalio.Api.Failure.V1;

namespace LoanApproval.Client.Loans;

/// <summary>A failure as the server stores it.</summary>
/// <param name="Type">The error type, or for example <c>StartToClose timeout</c>.</param>
/// <param name="Message">The message, shortened to one line.</param>
/// <param name="NextRetryDelay">The delay that the activity requested instead of the retry policy's.</param>
public sealed record FailureInfo(string Type, string Message, TimeSpan? NextRetryDelay = null)
{
    private const int MaxMessage = 300;

    public static FailureInfo? Of(Failure? failure) => failure is null ? null : new(
        TypeOf(failure), MessageOf(failure), failure.ApplicationFailureInfo?.NextRetryDelay?.ToTimeSpan());

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

    // The server's message of a timeout ("activity Heartbeat timeout") repeats the type.
    private static string MessageOf(Failure failure)
    {
        if (failure.FailureInfoCase == Failure.FailureInfoOneofCase.TimeoutFailureInfo) return "";
        var line = failure.Message.ReplaceLineEndings(" ");
        return line.Length <= MaxMessage ? line : line[..MaxMessage] + "…";
    }
}
