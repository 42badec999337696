using LoanApproval.Client;
using LoanApproval.Client.Following;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Client.Interceptors;

namespace LoanApproval.IntegrationTests.Loans;

[Collection(ParallelCollections.Decisions)]
public sealed class LoanFollowerTests(ServerFixture server)
{
    [Fact]
    public async Task Follower_ends_its_long_poll_when_the_caller_stops_following()
    {
        var @namespace = await server.CreateNamespaceAsync("follower");
        var polls = new LongPolls();
        var client = new TemporalClient(@namespace.Client.Connection, new()
        {
            Namespace = @namespace.Name,
            DataConverter = @namespace.Client.Options.DataConverter,
            Interceptors = [polls],
        });
        var loans = new LoanClient(client);
        // No worker: the application stays open.
        await loans.StartAsync(
            new LoanApplication { ApplicationId = "F-1", ApplicantId = "alice", Amount = 1, DocumentIds = ["a"] }, CancellationToken.None);

        var looks = 0;
        await foreach (var progress in loans.FollowAsync("F-1", new FollowOptions(), CancellationToken.None))
        {
            progress.Snapshot.Open.Should().BeTrue();
            if (++looks == 2) break;
        }

        var token = polls.Tokens.Should().ContainSingle().Subject;
        token.IsCancellationRequested.Should().BeTrue();
    }

    private sealed class LongPolls : IClientInterceptor
    {
        public List<CancellationToken> Tokens { get; } = [];

        public ClientOutboundInterceptor InterceptClient(ClientOutboundInterceptor nextInterceptor) => new Outbound(this, nextInterceptor);

        private sealed class Outbound(LongPolls polls, ClientOutboundInterceptor next) : ClientOutboundInterceptor(next)
        {
            public override Task<WorkflowHistoryEventPage> FetchWorkflowHistoryEventPageAsync(FetchWorkflowHistoryEventPageInput input)
            {
                if (input.WaitNewEvent && input.Rpc?.CancellationToken is { } token) polls.Tokens.Add(token);
                return base.FetchWorkflowHistoryEventPageAsync(input);
            }
        }
    }
}
