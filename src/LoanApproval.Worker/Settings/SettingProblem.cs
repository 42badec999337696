namespace LoanApproval.Worker.Settings;

/// <summary>A problem that is found while services are registered; it is reported with the others when the host starts.</summary>
internal sealed record SettingProblem(string Message);
