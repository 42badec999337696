using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace LoanApproval.Contracts.Batches;

/// <summary>The input of <c>LoanIntakeWorkflow</c>: a file in the worker's batch directory.</summary>
public sealed record BatchRequest
{
    public const int DefaultMaxInFlight = 20;
    public const int HighestMaxInFlight = 500;

    /// <summary>Without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, as 64 lowercase hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    public required BatchFormat Format { get; init; }

    /// <summary>The maximum number of undecided applications at a time.</summary>
    public int MaxInFlight { get; init; } = DefaultMaxInFlight;

    /// <summary>True to update the outputs of a finished batch: applications that failed or were cancelled are not restarted.</summary>
    public bool Refresh { get; init; }

    /// <summary><c>intake-{hash}</c>, made from content and format: the same file in the same format is the same batch.</summary>
    [JsonIgnore]
    public string WorkflowId =>
        $"intake-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Format}:{ContentHash}")))[..16]}";
}

/// <summary>The format of a batch file: rows under a header that names the fields of an application, or a JSON object per line.</summary>
public enum BatchFormat { Csv, Jsonl }
