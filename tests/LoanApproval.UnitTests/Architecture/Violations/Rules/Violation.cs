using System.Threading;
using System.Threading.Tasks;

public static class ViolationInRules
{
    public static Task StartThreadAsync(CancellationToken cancellationToken) => Task.Run(() => { }, cancellationToken);
}
