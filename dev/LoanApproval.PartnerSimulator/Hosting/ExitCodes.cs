namespace LoanApproval.PartnerSimulator.Hosting;

// The same values as the worker's.
internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int InvalidSetting = 64;
    public const int AddressUnavailable = 69;
}
