using LoanApproval.UnitTests.Activities;
using LoanApproval.Worker.Notification;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Worker;

public sealed class DecisionMailTests
{
    private static readonly CreditReport _report = new()
    {
        ReportId = "R-1",
        ApplicantId = "bob",
        Score = 612,
        ScoreMin = 300,
        ScoreMax = 850,
        PulledAt = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
        Factors = [new("highUtilization", "High utilization of credit lines")],
    };

    [Theory]
    [InlineData("KWD", "477.529", "25,000.000 KWD", "477.529 KWD")]
    [InlineData("JPY", "478", "25,000 JPY", "478 JPY")]
    [InlineData("USD", "477.53", "25,000.00 USD", "477.53 USD")]
    public void Money_has_the_decimals_of_its_currency(string currency, string payment, string amountText, string paymentText)
    {
        var decision = Samples.Decision with
        {
            Outcome = LoanOutcome.Approved,
            Approved = true,
            Currency = currency,
            Amount = 25_000m,
            LoanId = "LN-1",
            InterestRate = 5.5m,
            MonthlyPayment = decimal.Parse(payment, System.Globalization.CultureInfo.InvariantCulture),
        };
        DecisionMail.Text(decision, report: null).Should().Contain(amountText).And.Contain(paymentText);
    }

    [Fact]
    public void Decline_names_reasons_and_the_score_with_its_range_source_date_and_factors() =>
        DecisionMail.Text(Declined(), _report).Should()
            .Contain("Reason: Insufficient credit score").And.Contain("- Too little income")
            .And.Contain(
                "We used your credit score: 612 on a scale from 300 to 850, "
                + "obtained from the credit bureau on 15 January 2026 (report R-1).")
            .And.Contain("- High utilization of credit lines").And.Contain("manual review");

    [Fact]
    public void Decline_by_a_reviewer_offers_no_manual_review() =>
        DecisionMail.Text(Declined() with { DecidedBy = "rita" }, _report).Should().NotContain("manual review");

    [Fact]
    public void Control_characters_of_a_note_do_not_reach_the_letter()
    {
        var decision = Declined() with { Reasons = [new("declinedByReviewer", "Income\r\nnot\u0000 \u001b[31mproven\u202e")] };
        DecisionMail.Text(decision, _report).Should().Contain("- Income not\uFFFD \uFFFD[31mproven\uFFFD");
    }

    [Fact]
    public void Decline_names_the_score_when_the_report_is_not_stored() =>
        DecisionMail.Text(Declined(), report: null).Should()
            .Contain("We used your credit score: 612, obtained from the credit bureau (report R-1).");

    [Fact]
    public void Expired_application_gets_fixed_sentences_only()
    {
        var decision = Declined() with
        {
            Outcome = LoanOutcome.Expired,
            Reason = "Connection refused (bureau.internal:8443)",
            Reasons = [new("referral", "/srv/loans.db is locked (503)")]
        };
        DecisionMail.Text(decision, _report).Should().Contain("has expired").And.NotContainAny("bureau.internal", "/srv", "503");
    }

    private static LoanDecision Declined() => Samples.Decision with
    {
        Outcome = LoanOutcome.Declined,
        Approved = false,
        Reason = "Insufficient credit score",
        Reasons = [new("income", "Too little income")],
        CreditScore = 612,
        CreditReportId = "R-1",
    };
}
