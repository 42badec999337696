namespace LoanApproval.Contracts.Batches;

/// <summary>The input of <c>LoanIntakeWorkflow</c>: the name of a file in the worker's batch directory, without a path.</summary>
public sealed record BatchRequest
{
    public const int DefaultMaxInFlight = 20;
    public const int HighestMaxInFlight = 500;
    public required string FileName { get; init; }
    /// <summary>SHA-256 of the content as 64 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }
    public required BatchFormat Format { get; init; }
    public int MaxInFlight { get; init; } = DefaultMaxInFlight;
    /// <summary>Updates the outputs of a finished batch without restarting failed applications.</summary>
    public bool Refresh { get; init; }

    /// <summary><c>intake-{hash}</c>: the same content in the same format is the same batch.</summary>
    [JsonIgnore]
    public string WorkflowId =>
        $"intake-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Format}:{ContentHash}")))[..16]}";
}

/// <summary>The format of a batch file: rows under a header that names the fields of an application, or a JSON object per line.</summary>
public enum BatchFormat { Csv, Jsonl }
