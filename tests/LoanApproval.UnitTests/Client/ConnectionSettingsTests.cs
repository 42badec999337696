using LoanApproval.Client.Connection;
using Temporalio.Client;

namespace LoanApproval.UnitTests.Client;

[Collection(ExclusiveCollection.Name)]
public sealed class ConnectionSettingsTests : IDisposable
{
    private static readonly string[] _names =
        ["ADDRESS", "NAMESPACE", "API_KEY", "TLS", "TLS_SERVER_NAME", "TLS_CLIENT_CERT_PATH", "PROFILE", "CONFIG_FILE"];

    private readonly Dictionary<string, string?> _before = _names.ToDictionary(
        name => name, name => Environment.GetEnvironmentVariable("TEMPORAL_" + name));

    public void Dispose() =>
        _before.ToList().ForEach(variable => Environment.SetEnvironmentVariable("TEMPORAL_" + variable.Key, variable.Value));

    [Fact]
    public void Empty_variables_count_as_absent()
    {
        foreach (var name in _names) Environment.SetEnvironmentVariable("TEMPORAL_" + name, "");
        var options = ConnectionSettings.Load();
        options.TargetHost.Should().Be("localhost:7233");
        options.Namespace.Should().Be("default");
        options.ApiKey.Should().BeNull();
        options.Tls.Should().BeNull();
    }

    [Theory]
    [InlineData("http://localhost:7233")]
    [InlineData("https://localhost:7233")]
    [InlineData("localhost:7233/")]
    [InlineData("localhost")]
    [InlineData("localhost:")]
    [InlineData("localhost:port")]
    [InlineData("localhost:70000")]
    [InlineData("user@localhost:7233")]
    [InlineData("localhost:7233?x=1")]
    [InlineData(" ")]
    public void Address_that_is_not_host_and_port_is_rejected(string address)
    {
        FluentActions.Invoking(() => ConnectionSettings.Load(address)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The Temporal address '{address}' is not valid. Write host:port, without http://*");
    }

    [Theory]
    [InlineData("127.0.0.1:7233")]
    [InlineData("[::1]:7233")]
    [InlineData("my-namespace.a1b2c.tmprl.cloud:7233")]
    public void Address_with_host_and_port_is_accepted(string address) => ConnectionSettings.Load(address).TargetHost.Should().Be(address);

    [Theory]
    [InlineData("localhost:7233", false)]
    [InlineData("127.0.0.1:7233", false)]
    [InlineData("[::1]:7233", false)]
    [InlineData("temporal.example:7233", true)]
    public void Calls_are_compressed_unless_the_server_is_on_this_machine(string address, bool compressed) =>
        (ConnectionSettings.Load(address).GrpcCompression is GrpcCompression.None).Should().Be(!compressed);

    [Fact]
    public void Missing_certificate_is_reported_with_its_path()
    {
        Environment.SetEnvironmentVariable("TEMPORAL_TLS", "true");
        Environment.SetEnvironmentVariable("TEMPORAL_TLS_CLIENT_CERT_PATH", "/absent.pem");
        FluentActions.Invoking(
            () => ConnectionSettings.Load()).Should().Throw<InvalidOperationException>().WithMessage("*TEMPORAL_*absent.pem*");
    }
}
