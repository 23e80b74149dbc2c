using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

public sealed class PrintWorker(IServiceScopeFactory scopes, IPrintOrders orders) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in orders.ReceiveAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var consent = scope.ServiceProvider.GetRequiredService<IConsentEngine>();

            // The message says who and what, never "allowed": that was true when it was sent.
            var decision = await consent.EvaluateAsync(
                ProcessingRequest.Provide(order.Person, Purposes.Printing, [Data.Photo], to: Recipients.PrintPartner), stoppingToken);
            await (decision switch
            {
                { IsAllowed: true } => orders.PrintAsync(order, stoppingToken),
                { Reason: ReasonCode.ConsentStoreUnavailable or ReasonCode.ConsentHistoryStale or ReasonCode.AuditUnavailable } => orders.RetryAsync(order, stoppingToken),
                _ => orders.DropAsync(order, decision.Reason, stoppingToken),
            });
        }
    }
}
