namespace LoanApproval.UnitTests.Applications;

public sealed class ApplicationDifferenceTests
{
    private static readonly LoanApplication _application =
        new() { ApplicationId = "A-1", ApplicantId = "alice", Amount = 25_000m, DocumentIds = ["a", "b"] };

    [Fact]
    public void Difference_is_empty_when_only_trailing_zeros_and_the_order_of_documents_differ() =>
        ApplicationDifference.Of(_application with { Amount = 25_000.00m, DocumentIds = ["b", "a"] }, _application).Should().BeEmpty();

    [Fact]
    public void Difference_names_each_field_with_both_values() =>
        ApplicationDifference.Of(
                _application with { Amount = 20_000m, Currency = "EUR", TermMonths = 12, DocumentIds = ["c"] }, _application)
            .Select(d => d.ToString()).Should().Equal(
                "amount: differs from the existing application (was 25000.00, now 20000.00)",
                "currency: differs from the existing application (was USD, now EUR)",
                "termMonths: differs from the existing application (was 60, now 12)",
                "documentIds: differs from the existing application (was a, b, now c)");

    [Fact]
    public void Difference_hides_the_applicant_id() =>
        ApplicationDifference.Of(_application with { ApplicantId = "bob" }, _application).Should().ContainSingle()
            .Which.ToString().Should().Be("applicantId: differs from the existing application");

    [Fact]
    public void Difference_shows_at_most_five_documents() =>
        ApplicationDifference.Of(_application with { DocumentIds = [.. Enumerable.Range(1, 100).Select(i => $"d{i:000}")] }, _application)
            .Should().ContainSingle()
            .Which.Rule.Should().EndWith("(was a, b, now d001, d002, d003, d004, d005 and 95 more)");

    [Fact]
    public void Difference_ignores_a_field_when_one_side_does_not_have_it()
    {
        var stored = JsonSerializer.SerializeToElement(
            new { applicationId = "A-1", applicantId = "alice", amount = 25_000m, documentIds = (string[]?)null });
        ApplicationDifference.Of(JsonSerializer.SerializeToElement(_application, LoanJson.Options), stored).Should().BeEmpty();
    }

    [Fact]
    public void Fields_are_the_properties_of_an_application() =>
        ApplicationFields.All.Select(f => f.Name).Should().Equal(
            JsonSerializer.SerializeToElement(_application, LoanJson.Options).EnumerateObject().Select(p => p.Name));
}
