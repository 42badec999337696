namespace LoanApproval.Worker.Settings;

/// <summary>The bounds of a duration setting. Without the attribute, a duration is from 1ms to 365d.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationAttribute : Attribute
{
    public string Minimum { get; init; } = DurationText.Format(DurationText.Shortest);

    public string Maximum { get; init; } = DurationText.Format(DurationText.Longest);
}
