using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace LoanApproval.Worker.PartnerClients;

// The settings of the HTTP lesson.
internal sealed partial class CallApiOptions : IValidatableObject
{
    public const string SectionName = "CallApi";

    // The hosts with their ports, separated by commas (localhost:7010,api.example.com:443); by default those of the partners.
    public string AllowedHosts { get; set; } = "";

    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal IReadOnlyList<string> Entries =>
        AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Entries.Where(entry => Parse(entry) is null).Select(entry => new ValidationResult(
            $"'{entry}' is not valid. Write each host with its port, such as localhost:7010,api.example.com:443.", [nameof(AllowedHosts)]));

    // With a port always: without one, https to the host would be refused, because the default port is that of http.
    internal static Uri? Parse(string entry) =>
        HostAndPort().IsMatch(entry) && Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var address) && address.Port > 0
            ? address
            : null;

    [GeneratedRegex(@"\A[^/?#@\s\\]+:[0-9]{1,5}\z")]
    private static partial Regex HostAndPort();
}
