using System.Text.RegularExpressions;

namespace LoanApproval.IntegrationTests.Telemetry;

// The series of a Prometheus endpoint at one moment.
public sealed partial record Scrape(IReadOnlyDictionary<string, double> Series)
{
    public static async Task<Scrape> OfAsync(string address)
    {
        using var http = new HttpClient();
        var text = await http.GetStringAsync(new Uri($"http://{address}/metrics"));
        return new(text.Split('\n').Select(line => Line().Match(line)).Where(match => match.Success).ToDictionary(
            match => match.Groups[1].Value, match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
    }

    public IEnumerable<string> Names => Series.Keys.Select(NameOf).Distinct();

    // The sum of the series with the name and all labels.
    public double Value(string name, params string[] labels) => Series
        .Where(series => NameOf(series.Key) == name && labels.All(label => series.Key.Contains(label, StringComparison.Ordinal)))
        .Sum(series => series.Value);

    private static string NameOf(string series) => series.Split('{')[0];

    [GeneratedRegex(@"^([a-z_]+(?:\{.*\})?) ([0-9.eE+-]+|NaN|\+Inf)$")]
    private static partial Regex Line();
}
