using LoanApproval.Client.Connection;

namespace LoanApproval.UnitTests.Client;

public sealed class WebUiTests
{
    [Theory]
    [InlineData(null, "localhost:7233", "http://localhost:8233/namespaces/default/workflows/loan-A-1")]
    [InlineData(null, "127.0.0.1:9000", "http://127.0.0.1:10000/namespaces/default/workflows/loan-A-1")]
    [InlineData(null, "loans.a1b2c.tmprl.cloud:7233", "https://cloud.temporal.io/namespaces/default/workflows/loan-A-1")]
    [InlineData("http://localhost:8080/", "localhost:7233", "http://localhost:8080/namespaces/default/workflows/loan-A-1")]
    public void Link_leads_to_the_Web_UI_of_the_server(string? given, string server, string link) =>
        WebUi.For(given, server, "default").Workflow("loan-A-1").Should().Be(link);
}
