namespace LoanApproval.Client.Connection;

/// <summary>Whether the server responds to the calls of a <see cref="LoanClient"/>.</summary>
public enum ServerAvailability
{
    Available,

    /// <summary>The server does not respond; the call is repeated.</summary>
    Unavailable,

    /// <summary>The server rejects calls because of a rate limit; the call is repeated.</summary>
    Throttled,
}
