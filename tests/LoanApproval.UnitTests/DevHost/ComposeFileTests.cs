using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

// docker-compose.yml configures the same server as DevHost, so measurements on one apply to the other.
public sealed partial class ComposeFileTests
{
    private static readonly string _file =
        System.IO.File.ReadAllText(Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docker-compose.yml"));

    [Fact]
    public void Compose_file_has_the_dynamic_configuration_of_the_dev_server() =>
        Values("dynamic-config-value").Should().BeEquivalentTo(DevServerArguments.DynamicConfiguration);

    [Fact]
    public void Compose_file_registers_the_search_attributes() =>
        Values("search-attribute").Should().BeEquivalentTo(LoanSearchAttributes.All.Select(key => $"{key.Name}={key.ValueType}"));

    // A new volume is owned by root unless its mount point exists in the image; the image has only the home of its user.
    [Fact]
    public void Compose_file_keeps_the_database_where_the_user_of_the_image_can_write()
    {
        _file.Should().Contain("- temporal:/home/temporal\n");
        _file.Should().Contain("--db-filename=/home/temporal/temporal.db");
    }

    private static IEnumerable<string> Values(string option) =>
        Argument().Matches(_file).Where(m => m.Groups[1].Value == option).Select(m => m.Groups[2].Value);

    [GeneratedRegex(@"^ +- '?--([a-z-]+)=(.+?)'?$", RegexOptions.Multiline)]
    private static partial Regex Argument();
}
