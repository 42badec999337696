using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.Notification;

/// <summary>Real mail, if a host is set.</summary>
internal sealed class SmtpOptions
{
    public const string SectionName = "Smtp";

    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    public string From { get; set; } = "loans@loan-approval.example";

    /// <summary>Sends nothing without TLS; otherwise TLS is used if the server offers it.</summary>
    public bool RequireTls { get; set; }

    internal bool IsSet => Host.Length > 0;
}
