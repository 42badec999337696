namespace LoanApproval.Worker.Settings;

/// <summary>A name under which the setting is still accepted.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormerNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
