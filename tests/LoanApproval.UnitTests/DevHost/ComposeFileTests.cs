using System.Text.RegularExpressions;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

/// <summary>docker-compose.yml serves the same server as DevHost: what is measured on one holds on the other.</summary>
public sealed partial class ComposeFileTests
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docker-compose.yml"));

    [Fact]
    public void It_has_the_dynamic_configuration_of_the_dev_server() =>
        Values("dynamic-config-value").Should().BeEquivalentTo(DevServerArguments.DynamicConfiguration);

    [Fact]
    public void It_registers_the_search_attributes() =>
        Values("search-attribute").Should().BeEquivalentTo(LoanSearchAttributes.All.Select(key => $"{key.Name}={key.ValueType}"));

    private static IEnumerable<string> Values(string option) =>
        Argument().Matches(File).Where(m => m.Groups[1].Value == option).Select(m => m.Groups[2].Value);

    [GeneratedRegex(@"^ +- '?--([a-z-]+)=(.+?)'?$", RegexOptions.Multiline)]
    private static partial Regex Argument();
}
