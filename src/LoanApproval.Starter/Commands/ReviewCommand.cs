using System.CommandLine;
using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary><c>review</c>: a person decides an application that the rules could not.</summary>
internal static class ReviewCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationArgument.Create();
        var approve = new Option<bool>("--approve") { Description = "Approve it: the loan is booked" };
        var decline = new Option<bool>("--decline") { Description = "Decline it" };
        var reviewer = new Option<string>("--reviewer") { Description = "Who decides", HelpName = "name", Required = true };
        var note = new Option<string?>("--note") { Description = "Why", HelpName = "text" };
        var updateId = new Option<string?>("--update-id") { Description = "The identity of this review; the same one again does nothing twice. Default: made of the review itself", HelpName = "id" };
        var exitStatus = WaitOptions.ExitStatusOption();
        var command = new Command("review", "Decide an application that is under review.") { id, approve, decline, reviewer, note, updateId, exitStatus };
        command.Validators.Add(result =>
        {
            if (result.GetValue(approve) == result.GetValue(decline)) result.AddError("Say either --approve or --decline.");
        });
        command.SetSessionAction(globals, async (session, parsed, cancellationToken) =>
        {
            var request = new ReviewRequest { Approve = parsed.GetValue(approve), Reviewer = parsed.GetRequiredValue(reviewer), Note = parsed.GetValue(note) };
            var loans = await session.ConnectAsync(cancellationToken);
            var reviews = new Reviews(loans, parsed.GetValue(updateId) ?? Reviews.IdOf(request));
            var application = parsed.GetRequiredValue(id);
            var decision = await ProgressIndicator.WhileAsync(session.Terminal, $"{application}: handing over the review", sign => reviews.DecideAsync(application, request, sign, cancellationToken));
            if (session.Terminal.Format == OutputFormat.Text) DecisionView.Write(session.Terminal.Out, decision);
            else session.Terminal.Json(decision);
            return ExitCodes.Of(decision.Outcome, parsed.GetValue(exitStatus));
        });
        return command.WithExamples(
            "review A-1 --approve --reviewer jane --note \"Seen the papers\"",
            "review A-1 --decline --reviewer jane --note \"Employer unknown\"");
    }
}
