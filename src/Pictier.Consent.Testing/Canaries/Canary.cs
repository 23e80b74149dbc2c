using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Testing;

/// <summary>
/// A person with a distinctive id who goes through every path of a service: <see cref="ShouldBeNowhere"/> fails when the id came out in a log,
/// a metric, a trace, an incident or a text. It hears all metrics and traces of the process while it is there.
/// </summary>
/// <threadsafety static="true" instance="true"/>
public sealed class Canary : IConsentObserver, IDisposable
{
    private const int MostShown = 10;
    private readonly Lock noting = new();
    private readonly List<string> observed = [];
    private readonly List<string> leaks = [];
    private readonly string[] shapes;
    private readonly CanaryTelemetry telemetry;

    /// <summary>The canary of this id.</summary>
    /// <param name="id">An id that stands nowhere by chance, other than that of every canary at the same time.</param>
    public Canary(string id = "canary-7f3a9e")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        DataSubject = new DataSubjectId(id);
        shapes = ShapesOf(id);
        telemetry = new CanaryTelemetry(Note);
        Logs = new CanaryLogs(Note);
    }

    /// <summary>The person: give it to what is tested.</summary>
    public DataSubjectId DataSubject { get; }

    /// <summary>Hears the logs: add it to the logging of the host.</summary>
    public ILoggerProvider Logs { get; }

    /// <summary>Everything that was looked at: so that a test can see that what it is about was.</summary>
    public IReadOnlyList<string> Observed
    {
        get
        {
            lock (noting)
            {
                return [.. observed];
            }
        }
    }

    /// <summary>Looks at a text: a message, a response, the content of a file.</summary>
    public void Note(string? text) => Note("text", text);

    /// <summary>Looks at what is shown of a decision, denials as exceptions too.</summary>
    public void Note(Decision decision)
    {
        Note("decision", $"{decision} {decision.Message} {decision.Law} {decision.Policy} {decision.Basis}");
        Note("exception", new ConsentDeniedException(decision).ToString());
    }

    /// <inheritdoc/>
    public void Observe(ConsentIncident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        Note("incident", incident.ToString());
    }

    /// <summary>Fails when the id came out somewhere, plain or in a form that everybody can undo, or when nothing was looked at.</summary>
    /// <exception cref="ExpectationNotMetException">The id came out; the message says where.</exception>
    public void ShouldBeNowhere()
    {
        bool sawNothing;
        lock (noting)
        {
            sawNothing = observed.Count == 0;
        }

        // The instruments of the runtime always have something to say when they are asked.
        telemetry.Collect();
        lock (noting)
        {
            if (sawNothing)
            {
                throw new ExpectationNotMetException("Nothing was looked at, so nothing is known of leaks; add `Logs` to the logging, or note what is shown.");
            }

            if (leaks.Count > 0)
            {
                throw new ExpectationNotMetException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected the id of a principal to be nowhere, but it is in {leaks.Count} of {observed.Count} places:\n  {string.Join("\n  ", leaks.Take(MostShown))}"));
            }
        }
    }

    /// <summary>Stops hearing metrics and traces.</summary>
    public void Dispose() => telemetry.Dispose();

    private void Note(string where, string? text)
    {
        var line = $"{where}: {text}";
        lock (noting)
        {
            observed.Add(line);
            if (text is not null && shapes.Any(shape => text.Contains(shape, StringComparison.OrdinalIgnoreCase)))
            {
                leaks.Add(line);
            }
        }
    }

    // A hash without a key hides nothing: whoever has a list of ids can look it up.
    private static string[] ShapesOf(string id)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        var hash = SHA256.HashData(utf8);
        return
        [
            id, Uri.EscapeDataString(id), Convert.ToBase64String(utf8).TrimEnd('='), Convert.ToHexString(utf8),
            Convert.ToHexString(hash), Convert.ToBase64String(hash).TrimEnd('='),
        ];
    }
}
