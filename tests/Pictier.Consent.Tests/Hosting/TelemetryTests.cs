using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Hosting;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
[NonParallelizable]
internal sealed class TelemetryTests
{
    private readonly List<(string Name, double Value, string Tags)> measured = [];
    private MeterListener meters = null!;

    [SetUp]
    public void Listen()
    {
        measured.Clear();
        meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ConsentTelemetryNames.Meter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
        meters.SetMeasurementEventCallback<int>((i, value, tags, _) => Note(i, value, tags));
        meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
        meters.Start();
    }

    [TearDown]
    public void Stop() => meters.Dispose();

    [Test]
    public async Task A_decision_is_counted_by_what_was_done_and_why()
    {
        await using var services = Services(new InMemoryAuditLog());

        await services.EvaluateAsync(Advertise(Hanako));
        await services.EvaluateAsync(Advertise(Taro), Advertise(Taro));

        Of(ConsentTelemetryNames.Decisions).Should().Equal(
            (1, "effect=allow,operation=use,reason=consent"), (1, "effect=deny,operation=use,reason=consent-missing"), (1, "effect=deny,operation=use,reason=consent-missing"));
    }

    [Test]
    public async Task Durations_and_batches_are_measured()
    {
        await using var services = Services(new InMemoryAuditLog());

        await services.EvaluateAsync(Advertise(Taro), Advertise(Hanako));
        meters.RecordObservableInstruments();

        Of(ConsentTelemetryNames.DecisionDuration).Should().ContainSingle();
        Of(ConsentTelemetryNames.LedgerReadDuration).Should().ContainSingle().Which.Tags.Should().Be("outcome=read");
        Of(ConsentTelemetryNames.AuditBatchSize).Should().Equal((2, string.Empty));
        Of(ConsentTelemetryNames.AuditQueue).Should().Contain((0, string.Empty));
    }

    [Test]
    public async Task The_age_of_resident_histories_is_measured_once_they_are_loaded()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        await using var resident = new Pictier.Consent.Ledger.ResidentLedger(new Pictier.Consent.Testing.InMemoryConsentStore(time), TimeSpan.FromSeconds(9), time);
        await using var services = Services(new InMemoryAuditLog(), build: b => b.UseLedger(resident), time: time);
        await services.EvaluateAsync(Plain(Hanako));

        meters.RecordObservableInstruments();

        Of(ConsentTelemetryNames.ResidentAge).Should().ContainSingle().Which.Value.Should().BeInRange(0, 9);
    }

    [Test]
    public async Task What_keeps_the_engine_from_deciding_or_recording_is_counted_by_kind()
    {
        await using var services = Services(new InMemoryAuditLog { Outage = new IOException("no space is left for hanako") }, build: b => b.UseLedger(new InMemoryConsentStore { Outage = new IOException("cannot read what hanako said") }));

        await services.EvaluateAsync(Plain(Hanako));

        Of(ConsentTelemetryNames.Incidents).Should().Equal((1, "kind=ledger-unavailable"), (1, "kind=audit-unavailable"));
    }

    [Test]
    public async Task A_decision_is_traced_with_its_outcome()
    {
        var traced = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConsentTelemetryNames.ActivitySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = traced.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var services = Services(new InMemoryAuditLog());

        await services.EvaluateAsync(Advertise(Taro));

        var activity = traced.Should().ContainSingle().Subject;
        activity.OperationName.Should().Be(ConsentTelemetryNames.EvaluateActivity);
        activity.GetTagItem("consent.reason").Should().Be("consent-missing");
    }

    private IEnumerable<(double Value, string Tags)> Of(string name) => measured.Where(m => m.Name == name).Select(m => (m.Value, m.Tags));

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct, IConvertible
    {
        var text = string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal));
        lock (measured)
        {
            measured.Add((instrument.Name, value.ToDouble(System.Globalization.CultureInfo.InvariantCulture), text));
        }
    }
}
