namespace LoanApproval.Workflows.Input;

public static class ReviewInput
{
    public static ReviewRequest Read(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<ReviewRequest>("The review", ErrorTypes.ReviewRefused, input, extra, Read);

    // The lengths are limits of what is read at all; the business rules of a review are stricter.
    private static List<FieldError> Read(JsonElement json, out ReviewRequest? review)
    {
        var fields = new InputFields(json, "approve, reviewer and an optional note");
        review = new ReviewRequest
        {
            Approve = fields.Boolean("approve"),
            Reviewer = fields.Text("reviewer", ReviewRequest.MaxReviewerLength),
            Note = fields.OptionalText("note", ReviewRequest.MaxNoteLength),
        };
        return fields.Errors;
    }
}
