using Dapper;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;

namespace LoanApproval.UnitTests.Ledger;

public sealed class FingerprintTests : IDisposable
{
    private readonly SqliteConnection _ledger = new("Data Source=:memory:");

    // Written by the program before fingerprints had a version: A-1 is approved, A-2 declined, A-3 has only a credit report.
    public FingerprintTests()
    {
        _ledger.Open();
        _ledger.Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Ledger", "Fixtures", "ledger-before-v1.sql")));
    }

    public void Dispose() => _ledger.Dispose();

    [Theory]
    [InlineData("A-1")]
    [InlineData("A-2")]
    [InlineData("A-3")]
    public void Stored_credit_check_matches_the_same_request(string id)
    {
        var key = EffectKeys.CreditCheck(Application(id));
        Effect(key).ResultFor(key).Should().Contain("R-1");
    }

    [Fact]
    public void Stored_booking_matches_the_same_loan()
    {
        var key = EffectKeys.Approval(Loan("A-1"));
        Effect(key).ResultFor(key).Should().Contain("LN-01a2191aaa7f7cb583c17605a6631503");
    }

    [Theory]
    [InlineData("A-1", LoanOutcome.Approved, "LN-01a2191aaa7f7cb583c17605a6631503")]
    [InlineData("A-2", LoanOutcome.Declined, null)]
    public void Stored_notification_matches_the_same_decision(string id, LoanOutcome outcome, string? loanId)
    {
        var key = EffectKeys.Notification(Decision(id, outcome, loanId));
        Effect(key).ResultFor(key).Should().Be("\"sent\"");
    }

    [Fact]
    public void Stored_effect_conflicts_with_another_request()
    {
        var credit = EffectKeys.CreditCheck(Application("A-1") with { ApplicantId = "bob" });
        FluentActions.Invoking(() => Effect(credit).ResultFor(credit)).Should().Throw<LedgerConflictException>();
        var booking = EffectKeys.Approval(Loan("A-1") with { Amount = 1m });
        FluentActions.Invoking(() => Effect(booking).ResultFor(booking)).Should().Throw<LedgerConflictException>();
    }

    [Theory]
    [InlineData("A-1")]
    [InlineData("A-2")]
    [InlineData("A-3")]
    public void Stored_application_matches_the_same_data(string id) =>
        Row(id).Invoking(row => row.RequireSame(Application(id))).Should().NotThrow();

    [Fact]
    public void Stored_application_conflicts_with_other_data_and_hides_the_applicant() =>
        Row("A-1").Invoking(row => row.RequireSame(Application("A-1") with { ApplicantId = "bob", Amount = 1m }))
            .Should().Throw<Exception>()
            .Which.Message.Should()
                .Be("Application A-1 already exists with different data: applicantId differs from the existing application; "
                    + "amount differs from the existing application (was 25000.00, now 1.00)");

    // The canonical form is fixed: a field that is added to a wire record must not change it.
    [Fact]
    public void Fingerprints_are_hashes_of_the_canonical_form()
    {
        EffectKeys.CreditCheck(Application("A-1")).Fingerprint.Should().Be(Fingerprint.Hash("v1|applicantId=alice-A-1"));
        EffectKeys.Approval(Loan("A-1")).Fingerprint.Should().Be(Fingerprint.Hash(
            "v1|applicationId=A-1|applicantId=alice-A-1|amount=25000|currency=USD|interestRate=5.5|termMonths=60"));
        EffectKeys.Notification(Decision("A-2", LoanOutcome.Declined, null)).Fingerprint.Should().Be(Fingerprint.Hash(
            "v1|applicationId=A-2|outcome=declined|loanId="));
    }

    [Fact]
    public void Fingerprint_differs_when_a_value_contains_the_separator() =>
        Fingerprint.Of([("a", "1|b=2")]).Should().NotBe(Fingerprint.Of([("a", "1"), ("b", "2")]));

    private static LoanApplication Application(string id) => id switch
    {
        "A-1" => new() { ApplicationId = id, ApplicantId = "alice-A-1", Amount = 25_000.00m, DocumentIds = ["d1", "d2"] },
        "A-2" => new()
        {
            ApplicationId = id,
            ApplicantId = "alice-A-2",
            Amount = 12_000.5m,
            Currency = "KWD",
            TermMonths = 12,
            DocumentIds = ["d1"]
        },
        _ => new()
        {
            ApplicationId = id,
            ApplicantId = "alice-A-3",
            Amount = 5_000m,
            Currency = "EUR",
            TermMonths = 360,
            DocumentIds = ["d1"]
        },
    };

    private static Loan Loan(string id) => new()
    {
        ApplicationId = id,
        LoanId = "LN-of-a-later-attempt",
        ApplicantId = $"alice-{id}",
        Amount = 25_000.00m,
        Currency = "USD",
        InterestRate = 5.50m,
        TermMonths = 60,
        MonthlyPayment = 477.53m,
        ApprovedAt = DateTimeOffset.UnixEpoch,
    };

    private static LoanDecision Decision(string id, LoanOutcome outcome, string? loanId) => new()
    {
        ApplicationId = id,
        ApplicantId = $"alice-{id}",
        Outcome = outcome,
        Approved = outcome == LoanOutcome.Approved,
        LoanId = loanId,
        Amount = 25_000m,
        Currency = "USD",
        TermMonths = 60,
        DecidedAt = DateTimeOffset.UnixEpoch,
        DecidedBy = LoanDecision.ByRules,
    };

    private EffectRow Effect(IdempotencyKey key) =>
        _ledger.QuerySingle<EffectRow>(
            "SELECT fingerprint AS Fingerprint, result AS Result FROM effects WHERE key = @Key", new { key.Key });

    private ApplicationRow Row(string id) => _ledger.QuerySingle<ApplicationRow>(
        """
        SELECT application_id AS ApplicationId, fingerprint AS Fingerprint, request AS Request, decision AS Decision, 0 AS WasCancelled
        FROM applications WHERE application_id = @id
        """,
        new { id });
}
