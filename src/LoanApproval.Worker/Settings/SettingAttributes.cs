namespace LoanApproval.Worker.Settings;

// The bounds of a duration setting. Without the attribute, a duration is from 1ms to 365d.
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationAttribute : Attribute
{
    public string Minimum { get; init; } = DurationText.Format(DurationText.Shortest);
    public string Maximum { get; init; } = DurationText.Format(DurationText.Longest);
}

// A name under which the setting is still accepted.
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormerNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
