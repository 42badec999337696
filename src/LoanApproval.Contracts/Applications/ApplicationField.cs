namespace LoanApproval.Contracts.Applications;

/// <summary>One field of an application: how it is read, compared and shown to users.</summary>
public abstract class ApplicationField(string name, string rule, ApplicationOption option)
{
    /// <summary>The name in JSON and in the header of a CSV file.</summary>
    public string Name => name;

    /// <summary>The command-line option.</summary>
    public ApplicationOption Option => option;

    /// <summary>Whether an application must have the field; otherwise it has a default.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Whether the value identifies or describes a person and must not appear in messages.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The rule of the field as a predicate, such as <c>must be a number greater than 0</c>.</summary>
    public string Rule => rule;

    /// <summary>Splits the cell of a CSV file into the values that <see cref="LoanApplicationReader.ReadText"/> takes.</summary>
    public virtual IReadOnlyList<string> SplitCell(string cell) => [cell];

    /// <summary>The value as text that is the same for equal values.</summary>
    internal abstract string Canonical(JsonElement value);

    /// <summary>A canonical text, shortened for messages.</summary>
    internal virtual string Abbreviate(string canonical) => canonical;

    internal FieldError Broken(string? brokenRule = null) => new(Name, brokenRule ?? Rule);
}
