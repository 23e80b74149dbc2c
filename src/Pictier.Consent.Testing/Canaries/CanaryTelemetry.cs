using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pictier.Consent.Testing;

/// <summary>Hears every metric and every trace of the process.</summary>
internal sealed class CanaryTelemetry : IDisposable
{
    private readonly Action<string, string?> note;
    private readonly MeterListener meters;
    private readonly ActivityListener activities;

    internal CanaryTelemetry(Action<string, string?> note)
    {
        this.note = note;
        meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        Hear<byte>();
        Hear<short>();
        Hear<int>();
        Hear<long>();
        Hear<float>();
        Hear<double>();
        Hear<decimal>();
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(activities);
    }

    /// <summary>Asks the instruments that are only heard when they are asked.</summary>
    internal void Collect() => meters.RecordObservableInstruments();

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private void Hear<T>()
        where T : struct => meters.SetMeasurementEventCallback<T>((instrument, _, tags, _) => note($"metric {instrument.Name}", string.Join(' ', tags.ToArray())));

    private void Stopped(Activity activity)
    {
        var events = activity.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}");
        note(
            $"trace {activity.Source.Name}",
            $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', events)}");
    }
}
