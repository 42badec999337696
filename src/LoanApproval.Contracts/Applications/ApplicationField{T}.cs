namespace LoanApproval.Contracts.Applications;

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

    private protected T Reject(List<FieldError> errors, string? rule = null)
    {
        errors.Add(Broken(rule));
        return Default;
    }
}
