namespace LoanApproval.PartnerSimulator.Hosting;

/// <summary>What the process ends with; the same numbers as the worker's.</summary>
internal static class ExitCodes
{
    public const int StoppedAsAsked = 0;
    public const int WrongSetting = 64;
    public const int AddressUnavailable = 69;
}
