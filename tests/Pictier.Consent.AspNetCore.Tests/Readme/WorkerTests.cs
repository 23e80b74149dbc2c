using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>The recipes for work in the background, run in a real host.</summary>
public sealed class WorkerTests
{
    private static readonly DataSubjectId Keiko = new("keiko");

    [Test]
    public async Task A_reader_who_withdraws_while_the_letter_is_prepared_gets_none()
    {
        var office = new MailOffice();
        await using var service = await Service.StartAsync(
            _ => { },
            builder => builder.Services.AddSingleton<IReaders>(office).AddSingleton<IMailer>(office).AddHostedService<NewsletterJob>(),
            before: store =>
            {
                office.WhilePreparing = reader => reader == Keiko
                    ? store.AppendAsync([new("w", new ConsentWithdrawn { DataSubject = Keiko, At = Album.Now, Consent = "n-keiko" })]).AsTask()
                    : Task.CompletedTask;
                return store.AppendAsync([new("k", Reads(Keiko)), new("h", Reads(Album.Hanako))]).AsTask();
            });

        await office.Last.Task.WaitAsync(TimeSpan.FromMinutes(1));

        office.Prepared.Should().Equal([Keiko, Album.Hanako], "taro never agreed to the newsletter");
        office.Sent.Should().Equal(Album.Hanako);
    }

    [Test]
    public async Task An_order_is_printed_dropped_or_kept_for_later()
    {
        var orders = new Orders();
        await using var service = await Service.StartAsync(
            _ => { }, builder => builder.Services.AddSingleton<IPrintOrders>(orders).AddHostedService<PrintWorker>());

        (await orders.HandAsync(Album.Hanako)).Should().Be("printed");
        (await orders.HandAsync(Album.Taro)).Should().Be("dropped: consent-withdrawn");
        service.Store.Outage = new ConsentStoreException("down", new IOException());
        (await orders.HandAsync(Album.Hanako)).Should().Be("kept");
    }

    private static ConsentGiven Reads(DataSubjectId person) =>
        Album.Agreed(person) with { Consent = "n-" + person.Value, Purposes = ["newsletter"] };

    private sealed class MailOffice : IReaders, IMailer
    {
        internal Func<DataSubjectId, Task> WhilePreparing { get; set; } = _ => Task.CompletedTask;

        internal List<DataSubjectId> Prepared { get; } = [];

        internal List<DataSubjectId> Sent { get; } = [];

        internal TaskCompletionSource Last { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask<IReadOnlyList<Reader>> AllAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<Reader>>([new(Keiko), new(Album.Taro), new(Album.Hanako)]);

        public async ValueTask<Letter> PrepareAsync(Reader reader, CancellationToken cancellationToken)
        {
            Prepared.Add(reader.Id);
            await WhilePreparing(reader.Id);
            return new(reader);
        }

        public ValueTask SendAsync(Letter letter, CancellationToken cancellationToken)
        {
            Sent.Add(letter.To.Id);
            if (letter.To.Id == Album.Hanako)
            {
                Last.SetResult();
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class Orders : IPrintOrders
    {
        private readonly Channel<PrintOrder> received = Channel.CreateUnbounded<PrintOrder>();
        private readonly Channel<string> outcomes = Channel.CreateUnbounded<string>();

        public IAsyncEnumerable<PrintOrder> ReceiveAsync(CancellationToken cancellationToken) => received.Reader.ReadAllAsync(cancellationToken);

        public Task PrintAsync(PrintOrder order, CancellationToken cancellationToken) => Tell("printed");

        public Task RetryAsync(PrintOrder order, CancellationToken cancellationToken) => Tell("kept");

        public Task DropAsync(PrintOrder order, ReasonCode reason, CancellationToken cancellationToken) => Tell("dropped: " + reason.Name());

        internal async Task<string> HandAsync(DataSubjectId person)
        {
            received.Writer.TryWrite(new PrintOrder(person));
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            return await outcomes.Reader.ReadAsync(patience.Token);
        }

        private Task Tell(string outcome)
        {
            outcomes.Writer.TryWrite(outcome);
            return Task.CompletedTask;
        }
    }
}
