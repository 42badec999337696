using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

// The contract of the ledger on any database: claims, replays and conflicts.
public abstract partial class LedgerContractTests : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private LedgerStore _store = null!;
    private ILedger _ledger = null!;

    protected abstract Task<LedgerStore> NewStoreAsync();

    public async Task InitializeAsync()
    {
        _store = await (await NewStoreAsync()).MigrateAsync();
        _ledger = _store.Open();
    }

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [SkippableFact]
    public async Task Unknown_application_has_no_decision()
    {
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeNull();
        (await _store.CountRowsAsync()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Application_is_opened_once_with_its_first_result()
    {
        (await _ledger.OpenAsync(Samples.Application("A-1"))).Should().Be("720");
        (await _ledger.OpenAsync(Samples.Application("A-1"))).Should().Be("720");
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeNull();
        (await _store.ScalarAsync<long>("SELECT count(*) FROM applications")).Should().Be(1);
    }

    [SkippableFact]
    public async Task Decided_application_returns_its_decision()
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        var decision = await _ledger.DecideAsync(Samples.Declined("A-1"));
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(decision);
    }

    public static TheoryData<string, string> OtherFields => new()
    {
        { "amount", "amount differs from the existing application (was 25000.00, now 30000.00)" },
        { "currency", "currency differs from the existing application (was USD, now EUR)" },
        { "termMonths", "termMonths differs from the existing application (was 60, now 48)" },
        { "documentIds", "documentIds differs from the existing application (was D-1, D-2, now D-1)" },
        { "applicantId", "applicantId differs from the existing application" },
        {
            "all",
            "applicantId differs from the existing application; "
                + "amount differs from the existing application (was 25000.00, now 30000.00); "
                + "currency differs from the existing application (was USD, now EUR); "
                + "termMonths differs from the existing application (was 60, now 48); "
                + "documentIds differs from the existing application (was D-1, D-2, now D-1)"
        },
    };

    [SkippableTheory]
    [MemberData(nameof(OtherFields))]
    public async Task Application_with_different_data_is_rejected_with_the_difference(string field, string difference)
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        var other = Other(Samples.Application("A-1"), field);
        var message = $"Application A-1 already exists with different data: {difference}";
        (await RejectedAsync(() => _ledger.FindDecisionAsync(other, _none))).Should().Be(message);
        (await RejectedAsync(() => _ledger.OpenAsync(other))).Should().Be(message);
        (await RejectedAsync(() => _ledger.CancelAsync(other, DateTimeOffset.UtcNow, _none))).Should().Be(message);
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeNull("nothing was overwritten");
    }

    [SkippableFact]
    public async Task Application_is_the_same_when_only_trailing_zeros_and_the_order_of_documents_differ()
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        await _ledger.OpenAsync(Samples.Application("A-1") with { Amount = 25_000.00m, DocumentIds = ["D-2", "D-1"] });
        (await _store.ScalarAsync<long>("SELECT count(*) FROM applications")).Should().Be(1);
    }

    [SkippableFact]
    public async Task Unknown_key_has_no_result() =>
        (await _ledger.FindAsync(IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1")), _none)).Should().BeNull();

    [SkippableTheory]
    [InlineData("{\"score\":720}")]
    [InlineData("")]
    [InlineData("O'Hara; DROP TABLE loans; -- \u00e9\u4e2d\ud83d\ude00")]
    [InlineData("big")]
    public async Task Recorded_result_is_returned_unchanged(string text)
    {
        var result = text == "big" ? new string('x', 1_000_000) : text;
        var key = IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1"));
        (await _ledger.RecordAsync(key, result, _none)).Should().Be(result);
        (await _ledger.FindAsync(key, _none)).Should().Be(result);
    }

    [SkippableFact]
    public async Task Second_recording_returns_the_first_result()
    {
        var key = IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1"));
        await _ledger.RecordAsync(key, "first", _none);
        (await _ledger.RecordAsync(key, "second", _none)).Should().Be("first");
        (await _ledger.FindAsync(key, _none)).Should().Be("first");
    }

    [SkippableFact]
    public async Task Key_with_different_business_fields_is_rejected_and_its_result_is_unchanged()
    {
        await _ledger.RecordAsync(IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1")), "first", _none);
        var other = IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-2"));
        (await RejectedAsync(() => _ledger.RecordAsync(other, "second", _none))).Should().Contain("A-1:credit-check");
        await RejectedAsync(() => _ledger.FindAsync(other, _none));
        (await _ledger.FindAsync(IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1")), _none)).Should().Be("first");
    }

    [SkippableFact]
    public async Task Keys_that_differ_in_case_or_a_space_are_different_keys()
    {
        foreach (var key in new[] { "a:approval", "A:approval", "A:approval " })
            (await _ledger.RecordAsync(IdempotencyKey.For(key), key, _none)).Should().Be(key);
    }

    [SkippableFact]
    public async Task Cancelled_call_throws_and_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var book = () => _ledger.BookAsync(Samples.Approved("A-1", "L-1"), cancelled.Token);
        await book.Should().ThrowAsync<OperationCanceledException>();
        (await _store.CountRowsAsync()).Should().Be(0);
    }

    private static LoanApplication Other(LoanApplication application, string field)
    {
        bool Is(string name) => field == name || field == "all";
        return application with
        {
            ApplicantId = Is("applicantId") ? "P-other" : application.ApplicantId,
            Amount = Is("amount") ? 30_000m : application.Amount,
            Currency = Is("currency") ? "EUR" : application.Currency,
            TermMonths = Is("termMonths") ? 48 : application.TermMonths,
            DocumentIds = Is("documentIds") ? ["D-1"] : application.DocumentIds,
        };
    }

    private static async Task<string> RejectedAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<LedgerConflictException>()).Which.Message;
}
