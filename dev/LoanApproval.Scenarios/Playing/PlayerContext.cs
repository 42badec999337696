using LoanApproval.Client;
using LoanApproval.Client.Connection;

namespace LoanApproval.Scenarios.Playing;

// The running system.
internal sealed record PlayerContext(LoanClient Loans, WebUi WebUi, PartnerStats Partners, RunningDevHost? DevHost);
