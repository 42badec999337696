namespace LoanApproval.Screenshots.Browser;

// The message is for the user.
internal sealed class ScreenshotException(string message, Exception? inner = null) : Exception(message, inner);
