using Microsoft.Extensions.Options;
using Temporalio.Extensions.Hosting;

namespace LoanApproval.DrillWorker;

// Adds the interceptor to the hosted worker of each task queue.
public sealed class CrashPointWorkerOptions(ICrashPoints crashPoints) : IPostConfigureOptions<TemporalWorkerServiceOptions>
{
    public void PostConfigure(string? name, TemporalWorkerServiceOptions options) =>
        options.Interceptors = [.. options.Interceptors ?? [], new CrashPointInterceptor(crashPoints)];
}
