using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.UnitTests.Starter;

public sealed class DevHostControlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000/secret", true)]
    [InlineData("http://example.com:5000", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("nonsense", false)]
    public void DevHost_is_controlled_only_on_this_machine(string address, bool found) =>
        (DevHostControl.Find(address, "no-such-file") is not null).Should().Be(found);
}
