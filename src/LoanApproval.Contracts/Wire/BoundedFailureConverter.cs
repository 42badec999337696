using Temporalio.Api.Failure.V1;

namespace LoanApproval.Contracts.Wire;

/// <summary>Converts exceptions to failures of bounded size. For a larger failure, the server would show only the size.</summary>
public sealed class BoundedFailureConverter : DefaultFailureConverter
{
    /// <summary>The server's limit (<c>limit.mutableStateActivityFailureSize.error</c>) is 4,096, including its own additions.</summary>
    public const int MaxBytes = 3_500;
    private const int MaxMessage = 600;
    private const int MaxTrace = 1_200;
    private const string Cut = " …";

    public override Failure ToFailure(Exception exception, IPayloadConverter payloadConverter)
    {
        var failure = base.ToFailure(exception, payloadConverter);
        if (failure.CalculateSize() > MaxBytes) Shorten(failure);
        return failure;
    }

    private static void Shorten(Failure failure)
    {
        List<Failure> chain = [];
        for (var link = failure; link is not null; link = link.Cause) chain.Add(link);
        foreach (var info in chain.Select(link => link.ApplicationFailureInfo)
            .Where(info => info?.Details?.CalculateSize() > MaxBytes / 2)) info.Details = null;
        for (var i = chain.Count - 1; i > 0 && failure.CalculateSize() > MaxBytes; i--) chain[i].StackTrace = "";
        foreach (var link in chain) link.Message = Head(link.Message, MaxMessage);
        if (failure.CalculateSize() > MaxBytes) failure.StackTrace = Head(failure.StackTrace, MaxTrace);
        for (var i = chain.Count - 2; i >= 0 && failure.CalculateSize() > MaxBytes; i--) chain[i].Cause = null;
        if (failure.CalculateSize() > MaxBytes) failure.StackTrace = "";
    }

    private static string Head(string text, int length)
    {
        if (text.Length <= length) return text;
        // Half of a surrogate pair is not valid text.
        if (char.IsHighSurrogate(text[length - 1])) length--;
        return string.Concat(text.AsSpan(0, length), Cut);
    }
}
