using System.Text.RegularExpressions;

namespace LoanApproval.PartnerSimulator.Http;

internal static partial class PartnerIds
{
    public const string Rule = "must have 1-64 characters of A-Z, a-z, 0-9, _ and -.";

    public static bool IsValid(string? id) => id is not null && Pattern().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
