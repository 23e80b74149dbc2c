using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.Differential;

/// <summary>A random world as the library reads it: a policy set, a ledger and requests that aim near the rules and their boundaries.</summary>
internal sealed class World
{
    private readonly Lazy<ConsentLedger> ledger;
    private readonly Lazy<IReadOnlyList<Question>> questions;

    internal World(int seed)
    {
        Texts = new RandomWorld(seed);
        Policy = ConsentPolicy.Parse(Texts.Policies);
        ledger = new(() => ConsentLedger.Parse(string.Join('\n', Texts.Ledger)));
        questions = new(() =>
        [
            .. Lines.Where(line => line.Request is not null)
                .Select(line => new Question(Policy, line.Request!, Ledger.HistoryOf(line.Request!.DataSubject), line.At!.Value)),
        ]);
    }

    /// <summary>The texts that the world was read from.</summary>
    internal RandomWorld Texts { get; }

    internal int Seed => Texts.Seed;

    internal ConsentPolicy Policy { get; }

    internal ConsentLedger Ledger => ledger.Value;

    internal IEnumerable<RequestLine> Lines => RequestLines.Read(Stream(Texts.Requests), "requests");

    internal IEnumerable<SubjectRequestLine> SubjectRequests => SubjectRequestLines.Read(Stream(Texts.SubjectRequests), "requests");

    /// <summary>The requests that are valid, each with its instant and what its principal said.</summary>
    internal IReadOnlyList<Question> Questions => questions.Value;

    public override string ToString() => $"world {Seed}";

    private static MemoryStream Stream(IEnumerable<string> lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}

/// <summary>Everything that a decision depends on.</summary>
internal sealed record Question(ConsentPolicy Policy, ProcessingRequest Request, ConsentHistory History, DateTimeOffset At)
{
    internal Decision Decision => Policy.Decide(Request, History, At);

    internal Decision Explained => Policy.Explain(Request, History, At);
}
