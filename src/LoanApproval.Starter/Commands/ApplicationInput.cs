using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LoanApproval.Contracts.Applications;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Commands;

/// <summary>Reads an application out of options, a file or standard input; the contract's reader checks all of them.</summary>
internal sealed class ApplicationInput
{
    private readonly Option<string?> _file = new("--file", "-f") { Description = "A JSON file with the application; - is standard input", HelpName = "path" };
    private readonly Option<string?> _applicationId = new("--application-id") { Description = "The identity: 1-64 of A-Z, a-z, 0-9, _ and -", HelpName = "id" };
    private readonly Option<string?> _applicantId = new("--applicant-id") { Description = "A token for the person, in the same alphabet", HelpName = "id" };
    private readonly Option<string?> _amount = new("--amount") { Description = "Over 0, at most 10,000,000, at most 2 decimals", HelpName = "money" };
    private readonly Option<string?> _currency = new("--currency") { Description = "Three capital letters (default: USD)", HelpName = "code" };
    private readonly Option<string?> _termMonths = new("--term-months") { Description = "1-360 (default: 60)", HelpName = "months" };
    private readonly Option<string[]> _documents = new("--document") { Description = "A document id; once for each document, 1-100", HelpName = "id" };

    private Option[] Fields => [_applicationId, _applicantId, _amount, _currency, _termMonths, _documents];

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[.. Fields, _file])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_file) is not null && Fields.Any(f => result.GetResult(f) is not null))
                result.AddError("--file holds the whole application: leave out --application-id, --amount and the other fields.");
        });
    }

    /// <exception cref="StarterException">Names every broken field with its rule.</exception>
    public async Task<LoanApplication> ReadAsync(ParseResult parsed, TextReader standardInput, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file);
        var json = file switch
        {
            null => FromOptions(parsed).ToJsonString(),
            "-" => await standardInput.ReadToEndAsync(cancellationToken),
            _ => await ReadFileAsync(file, cancellationToken),
        };
        var errors = LoanApplicationReader.Read(json, out var application);
        return application ?? throw new StarterException(
            ExitCodes.Usage,
            $"The application{(file is null or "-" ? "" : $" in {file}")} breaks {(errors.Count == 1 ? "a rule" : $"{errors.Count} rules")}. Nothing was started.",
            [.. errors.Select(e => e.ToString())]);
    }

    private JsonObject FromOptions(ParseResult parsed)
    {
        var json = new JsonObject
        {
            ["applicationId"] = parsed.GetValue(_applicationId),
            ["applicantId"] = parsed.GetValue(_applicantId),
            ["amount"] = Number(parsed.GetValue(_amount)),
            ["currency"] = parsed.GetValue(_currency),
            ["termMonths"] = Number(parsed.GetValue(_termMonths)),
        };
        if (parsed.GetValue(_documents) is { Length: > 0 } documents)
            json["documentIds"] = new JsonArray([.. documents.Select(d => (JsonNode)d)]);
        return json;
    }

    // What is no number stays as it was typed: the reader's words for it are those that every client gets.
    private static JsonNode? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StarterException(ExitCodes.Usage, $"The file {path} cannot be read: {e.Message}");
        }
    }
}
