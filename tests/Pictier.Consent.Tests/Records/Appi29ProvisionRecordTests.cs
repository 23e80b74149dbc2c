using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Records;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Records;

/// <summary>The record of a provision (APPI 29; Enforcement Rules 20, 21), made before the provision is allowed.</summary>
[TestFixture]
internal sealed class Appi29ProvisionRecordTests
{
    private static readonly ThirdParty Printer = new() { Id = "printer", Name = "Example Printing", Address = "Osaka", Representative = "Jiro Sato" };

    private ThirdPartyRecords records = null!;

    [SetUp]
    public void No_records() => records = new();

    [Test]
    public async Task A_provision_by_consent_is_recorded_with_what_the_Rules_ask_for()
    {
        var decision = await ProvideAsync(Printer);

        decision.IsAllowed.Should().BeTrue();
        (await records.OfDataSubjectAsync(Hanako)).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            DataSubject = Hanako,
            Data = new[] { "email" },
            ThirdParty = Printer,
            ProvidedAt = Now,
            ConsentObtained = true,
            Consent = "c1",
            Policy = "audited@1",
        });
    }

    [Test]
    public async Task Without_the_particulars_of_the_recipient_nothing_is_provided()
    {
        (await ProvideAsync()).Reason.Should().Be(ReasonCode.ObligationUnfulfilled);
        (await records.OfDataSubjectAsync(Hanako)).Should().BeEmpty();
    }

    [TestCase("2022-04-01T00:00:00+09:00", false)]
    [TestCase("2022-03-31T23:59:59+09:00", true)]
    public async Task The_address_is_asked_for_since_2022(string at, bool isRecorded)
    {
        var allowed = new EvaluatedRequest(Provide(Hanako), Policy.Decide(Provide(Hanako), Said.HistoryOf(Hanako), Now));
        var then = allowed with { Decision = new Decision(Verdict.Denial(ReasonCode.NoBasis, null), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), default, null) };
        var handler = new RecordProvision(records, new Directory(Printer with { Address = null }));

        var recording = () => handler.FulfilAsync(then).AsTask();

        if (isRecorded)
        {
            await recording.Should().NotThrowAsync();
        }
        else
        {
            await recording.Should().ThrowAsync<IncompleteRecordException>().WithMessage("*`printer`*address*");
        }
    }

    [TestCase("2026-11-22T12:00:00+09:00", "2029-11-23T00:00:00+09:00")]
    [TestCase("2026-11-22T23:59:59+09:00", "2029-11-23T00:00:00+09:00")]
    [TestCase("2026-11-23T00:00:00+09:00", "2029-11-24T00:00:00+09:00")]
    [TestCase("2024-02-29T10:00:00+09:00", "2027-03-01T00:00:00+09:00")]
    public void A_record_is_kept_to_the_end_of_the_day_three_years_later_in_Japan(string made, string until)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        RecordDates.KeepUntil(DateTimeOffset.Parse(made, culture)).Should().Be(DateTimeOffset.Parse(until, culture));
    }

    [Test]
    public async Task Particulars_given_twice_stop_the_host()
    {
        await using var services = Services(new InMemoryAuditLog(), o =>
        {
            o.ThirdParties.Add(Printer);
            o.ThirdParties.Add(Printer);
        });

        services.Invoking(s => s.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate())
            .Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*`printer`*2 times*");
    }

    private async Task<Decision> ProvideAsync(params ThirdParty[] known)
    {
        await using var services = Services(
            new InMemoryAuditLog(),
            o =>
            {
                o.ObligationsHandledElsewhere.Clear();
                foreach (var party in known)
                {
                    o.ThirdParties.Add(party);
                }
            },
            b =>
            {
                b.Services.AddSingleton<IThirdPartyRecords>(records);
                b.AddObligationHandler<RecordProvision>();
            },
            new FakeTimeProvider(Now));
        return await services.EvaluateAsync(Provide(Hanako));
    }

    private sealed class Directory(ThirdParty party) : IRecipientDirectory
    {
        public ValueTask<ThirdParty?> FindAsync(Recipient recipient, CancellationToken cancellationToken = default) => ValueTask.FromResult<ThirdParty?>(party);
    }
}
