using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Testing.Tests.Canaries;

/// <summary>The canary hears every way out: a leak through any of them fails.</summary>
[NonParallelizable]
public sealed class CanaryTests
{
    private const string Id = "canary-of-its-own-tests";

    private static readonly Meter Meter = new("canary tests");
    private static readonly Counter<long> Counter = Meter.CreateCounter<long>("canary.counter");
    private static readonly ActivitySource Source = new("canary tests");

    private static IEnumerable<TestCaseData> Leaks
    {
        get
        {
            yield return Leak("a text", c => c.Note($"answer to {Id}"));
            yield return Leak("another letter case", c => c.Note(Id.ToUpperInvariant()));
            yield return Leak("base64", c => c.Note(Convert.ToBase64String(Encoding.UTF8.GetBytes(Id))));
            yield return Leak("hexadecimal digits", c => c.Note(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Id))));
            yield return Leak("a hash without a key", c => c.Note(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))));
            yield return Leak("the message of a log", c => Logger(c).LogInformation("decided about {Person}", Id));
            yield return Leak("the value of a log", c => Logger(c).Log(LogLevel.Information, default, new Dictionary<string, object?> { ["person"] = Id }, null, (_, _) => "decided"));
            yield return Leak("the exception of a log", c => Logger(c).LogError(new InvalidOperationException(Id), "failed"));
            yield return Leak("the scope of a log", c => Logger(c).BeginScope("about {Person}", Id));
            yield return Leak("a tag of a metric", _ => Counter.Add(1, new KeyValuePair<string, object?>("person", Id)));
            yield return Leak("a tag of a trace", _ => Trace(a => a.SetTag("person", Id)));
            yield return Leak("the name of a trace", _ => Trace(a => a.DisplayName = Id));
            yield return Leak("an event of a trace", _ => Trace(a => a.AddEvent(new ActivityEvent("seen", tags: new() { ["person"] = Id }))));
            yield return Leak("the status of a trace", _ => Trace(a => a.SetStatus(ActivityStatusCode.Error, Id)));
        }
    }

    [TestCaseSource(nameof(Leaks))]
    public void A_leak_fails_and_is_shown(Action<Canary> leak)
    {
        ArgumentNullException.ThrowIfNull(leak);
        using var canary = new Canary(Id);

        leak(canary);

        canary.Invoking(c => c.ShouldBeNowhere()).Should().Throw<ExpectationNotMetException>().WithMessage("*it is in 1 of*");
    }

    [Test]
    public void What_does_not_name_the_person_passes()
    {
        using var canary = new Canary(Id);

        canary.Note($"{canary.DataSubject}");
        canary.Note(default(Decision));
        canary.Observe(new ConsentIncident(ConsentIncidentKind.LedgerUnavailable, new IOException(Id)));
        Logger(canary).LogInformation("decided");
        Counter.Add(1);
        Trace(_ => { });

        canary.ShouldBeNowhere();
        string.Join('\n', canary.Observed).Should().ContainAll("text:", "decision:", "incident:", "log service:", "metric canary.counter", "trace canary tests");
    }

    [Test]
    public void A_canary_that_saw_nothing_proves_nothing()
    {
        using var canary = new Canary(Id);

        canary.Invoking(c => c.ShouldBeNowhere()).Should().Throw<ExpectationNotMetException>().WithMessage("Nothing was looked at*");
    }

    private static TestCaseData Leak(string name, Action<Canary> leak) => new TestCaseData(leak).SetArgDisplayNames(name);

    private static ILogger Logger(Canary canary) => canary.Logs.CreateLogger("service");

    private static void Trace(Action<Activity> change)
    {
        using var activity = Source.StartActivity("work")!;
        change(activity);
    }
}
