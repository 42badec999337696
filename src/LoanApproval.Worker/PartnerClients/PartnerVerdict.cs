namespace LoanApproval.Worker.PartnerClients;

/// <summary>What an activity does with a response.</summary>
internal enum PartnerVerdict
{
    ReadBody,
    NotFound,
    Retry,
    Fail,
}
