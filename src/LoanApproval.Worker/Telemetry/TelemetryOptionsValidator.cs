namespace LoanApproval.Worker.Telemetry;

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        options.Prometheus.Length == 0 || ListenAddress.Parse(options.Prometheus) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(ListenAddress.Problem($"{TelemetryOptions.SectionName}:{nameof(options.Prometheus)}",
                options.Prometheus));
}
