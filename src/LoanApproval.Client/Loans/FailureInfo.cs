using Temporalio.Api.Failure.V1;

namespace LoanApproval.Client.Loans;

/// <summary>A failure as the server stores it, such as <c>PartnerUnavailable</c> or <c>StartToClose timeout</c>.</summary>
/// <remarks>The delay is the one that the activity requested in place of the retry policy's interval.</remarks>
public sealed record FailureInfo(string Type, string Message, TimeSpan? NextRetryDelay = null)
{
    private const int MaxMessage = 300;

    public static FailureInfo? Of(Failure? failure) => failure switch
    {
        null => null,
        { ApplicationFailureInfo: { } thrown } => new(thrown.Type, OneLine(failure.Message), thrown.NextRetryDelay?.ToTimeSpan()),
        { TimeoutFailureInfo: { } timeout } => new($"{timeout.TimeoutType} timeout", ""),
        { CanceledFailureInfo: not null } => new("Cancelled", OneLine(failure.Message)),
        { TerminatedFailureInfo: not null } => new("Terminated", OneLine(failure.Message)),
        _ => new("Failure", OneLine(failure.Message)),
    };

    public override string ToString() => Message.Length == 0 ? Type : $"{Type}: {Message}";

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= MaxMessage ? line : line[..MaxMessage] + "…";
    }
}
