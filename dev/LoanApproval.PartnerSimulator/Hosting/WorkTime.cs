namespace LoanApproval.PartnerSimulator.Hosting;

internal static class WorkTime
{
    // The form is told because "5" is five days to .NET.
    public const string Rule = "must be from 00:00:00 to 01:00:00, as hh:mm:ss.fff.";

    public static bool IsSane(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeSpan.FromHours(1);
}
