namespace LoanApproval.PartnerSimulator.Hosting;

internal sealed class AddressUnavailableException(string? urls, Exception cause) : Exception(
    $"{Reason(urls, cause).TrimEnd('.')}. Choose another address with --urls or ASPNETCORE_URLS.", cause)
{
    // Kestrel names the address only if it is in use.
    private static string Reason(string? urls, Exception cause) =>
        cause is IOException ? cause.Message : $"Failed to bind to address {urls}: {cause.Message}";
}
