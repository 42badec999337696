namespace LoanApproval.Starter.Commands;

// Reads an application from options, a file or standard input. The contract's reader checks all of them.
internal sealed class ApplicationInput
{
    private readonly Option<string?> _file = new("--file", "-f")
    {
        Description = "A JSON file with the application; - is standard input",
        HelpName = "path",
    };

    private readonly (ApplicationField Field, Option Option)[] _fields =
        [.. ApplicationFields.All.Select(field => (field, OptionOf(field.Option)))];

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[.. _fields.Select(f => f.Option), _file])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_file) is not null && _fields.Any(f => result.GetResult(f.Option) is not null))
                result.AddError("--file contains the whole application: omit --application-id, --amount and the other fields.");
        });
    }

    public async Task<LoanApplication> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file);
        LoanApplication? application;
        var errors = file is null
            ? LoanApplicationReader.ReadText(Values(parsed), out application)
            : LoanApplicationReader.Read(
                await InputFile.ReadAsync(file, stream => InputFile.TextAsync(stream, cancellationToken)), out application);
        return application ?? throw new StarterException(
            ExitCodes.Usage,
            $"The application{(file is null or "-" ? "" : $" in {file}")} is not valid. Nothing was started.",
            [.. errors.Select(error => file is null ? $"{OptionName(error.Field)}: {error.Rule}" : error.ToString())]);
    }

    // On a command line, the user knows the options and not the fields: documentIds[1] is --document.
    private string OptionName(string field) => _fields.FirstOrDefault(f => f.Field.Name == field.Split('[')[0]).Option?.Name ?? field;

    private static Option OptionOf(ApplicationOption option) => option.IsRepeatable
        ? new Option<string[]>(option.Name) { Description = option.Description, HelpName = option.ValueName }
        : new Option<string>(option.Name) { Description = option.Description, HelpName = option.ValueName };

    private Dictionary<string, IReadOnlyList<string>> Values(ParseResult parsed) => _fields.ToDictionary(
        f => f.Field.Name,
        IReadOnlyList<string> (f) => [.. parsed.GetResult(f.Option)?.Tokens.Select(token => token.Value) ?? []]);
}
