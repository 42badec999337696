namespace LoanApproval.Contracts.Applications;

/// <summary>The command-line option of a field; ValueName is the placeholder in the help, such as <c>money</c>.</summary>
public sealed record ApplicationOption(string Name, string ValueName, string Description, bool IsRepeatable = false);

/// <summary>One field of an application: how it is read, compared and shown to users. Its rule is a predicate.</summary>
public abstract class ApplicationField(string name, string rule, ApplicationOption option)
{
    private static readonly char[] CellSeparators = [';', ',', '|', ' '];

    /// <summary>The name in JSON and in the header of a CSV file.</summary>
    public string Name => name;
    public string Rule => rule;
    public ApplicationOption Option => option;

    /// <summary>Whether an application must have the field; otherwise it has a default.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Whether the value identifies or describes a person and must not appear in messages.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Splits the cell of a CSV file into the values that <see cref="LoanApplicationReader.ReadText"/> takes.</summary>
    public IReadOnlyList<string> SplitCell(string cell) => option.IsRepeatable
        ? cell.Split(CellSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [cell];

    /// <summary>The value as text that is the same for equal values. The ledger stores its hash.</summary>
    internal abstract string Canonical(JsonElement value);
}

/// <summary>A field with values of one type.</summary>
public abstract class ApplicationField<T>(string name, string rule, ApplicationOption option) : ApplicationField(name, rule, option)
{
    internal T Default { get; init; } = default!;

    /// <summary>Reads a JSON value that is not null; adds an error for each broken rule.</summary>
    internal abstract T ReadJson(JsonElement value, List<FieldError> errors);

    /// <summary>Reads one value of a command line or a CSV file, or several where the option is repeatable.</summary>
    internal abstract T ReadText(IReadOnlyList<string> values, List<FieldError> errors);

    internal abstract string Canonical(T value);

    internal sealed override string Canonical(JsonElement value)
    {
        var errors = new List<FieldError>();
        var read = ReadJson(value, errors);
        // An application that another program stored may break a rule. It still differs from any other value.
        return errors.Count == 0 ? Canonical(read) : value.GetRawText();
    }

    internal T Reject(List<FieldError> errors, string? problem = null)
    {
        errors.Add(new(Name, problem ?? Rule));
        return Default;
    }

    private protected T RejectKind(List<FieldError> errors, JsonElement value) => Reject(errors, $"{Rule}, not {JsonInput.KindOf(value)}");
}
