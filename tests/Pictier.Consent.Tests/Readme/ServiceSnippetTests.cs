using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Pictier.Album;

namespace Pictier.Consent.Tests.Readme;

/// <summary>The README's code for services, as it stands there, run on the album's policy and ledger.</summary>
[TestFixture]
internal sealed class ServiceSnippetTests
{
    private static readonly DateTimeOffset June = new(2026, 6, 1, 20, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset AfterWithdrawal = new(2026, 7, 1, 18, 0, 0, TimeSpan.FromHours(9));

    private readonly RecordOfProvision record = new();

    [Test]
    public async Task A_member_who_consented_is_served_and_the_provision_recorded()
    {
        (await ServeAt(June)).Should().Be("served, newsletter to Hanako");

        record.Provisions.Should().ContainSingle().Which.Request.Recipient.Should().Be(Recipients.PrintPartner);
    }

    [Test]
    public async Task A_member_who_withdrew_is_refused() => (await ServeAt(AfterWithdrawal)).Should().Be("refused: consent-withdrawn");

    private async Task<string> ServeAt(DateTimeOffset time)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services
            .AddPictierConsent(options =>
            {
                options.Policies.Add("album.policy.json");
                options.ObligationsHandledElsewhere.Add(Obligation.SuperviseContractor);
            })
            .UseLedgerFile("ledger.jsonl")
            .UseAuditFile("audit.jsonl")
            .AddObligationHandler<RecordProvision>();
        builder.Services.AddSingleton(record);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(time));

        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        return await ServeAsync(
            scope.ServiceProvider.GetRequiredService<IConsentEngine>(), Member.Hanako.Id, [Member.Hanako, Member.Taro, Member.Kenji], CancellationToken.None);
    }

    private static async Task<string> ServeAsync(
        IConsentEngine consent, DataSubjectId member, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        Decision decision = await consent.EvaluateAsync(
            ProcessingRequest.Use(member, Purposes.Recommendations, [Data.Photo, Data.Location]), cancellationToken);
        if (!decision.IsAllowed)
        {
            return Refuse(decision.Reason);     // for example ReasonCode.ConsentWithdrawn
        }

        await consent.EnsureAllowedAsync(
            ProcessingRequest.Provide(member, Purposes.Printing, [Data.Name, Data.Address], to: Recipients.PrintPartner), cancellationToken);

        IReadOnlyList<Member> readers = await consent.FilterAsync(
            members, reader => ProcessingRequest.Use(reader.Id, Purposes.Newsletter, [Data.Email]), cancellationToken);

        return $"served, newsletter to {string.Join(", ", readers.Select(reader => reader.Name))}";
    }

    private static string Refuse(ReasonCode reason) => $"refused: {reason.Name()}";
}
