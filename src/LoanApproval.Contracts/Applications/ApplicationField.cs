namespace LoanApproval.Contracts.Applications;

/// <summary>One field of an application: how it is read, compared and shown to users.</summary>
public abstract class ApplicationField(string name, string rule, ApplicationOption option)
{
    private static readonly char[] _cellSeparators = [';', ',', '|', ' '];
    public string Name => name;
    /// <summary>A predicate, such as <c>must be greater than 0</c>.</summary>
    public string Rule => rule;
    public ApplicationOption Option => option;
    public bool IsRequired { get; init; } = true;
    /// <summary>Whether the value describes a person and must not appear in messages.</summary>
    public bool IsPersonal { get; init; }

    public IReadOnlyList<string> SplitCell(string cell) =>
        option.IsRepeatable ? cell.Split(_cellSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [cell];

    // Returns the same text for equal values. The ledger stores a hash of it.
    internal abstract string Canonical(JsonElement value);
}

public abstract class ApplicationField<T>(string name, string rule, ApplicationOption option) : ApplicationField(name, rule, option)
{
    internal T Default { get; init; } = default!;
    internal abstract T ReadJson(JsonElement value, List<FieldError> errors);
    internal abstract T ReadText(IReadOnlyList<string> values, List<FieldError> errors);
    internal abstract string Canonical(T value);

    internal sealed override string Canonical(JsonElement value)
    {
        var errors = new List<FieldError>();
        var read = ReadJson(value, errors);
        // An application that is already stored may break a newer rule.
        return errors.Count == 0 ? Canonical(read) : value.GetRawText();
    }

    internal T Reject(List<FieldError> errors, string? problem = null)
    {
        errors.Add(new(Name, problem ?? Rule));
        return Default;
    }

    private protected T RejectKind(List<FieldError> errors, JsonElement value) => Reject(errors, $"{Rule}, not {JsonInput.KindOf(value)}");
}
