using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Differential;

/// <summary>What was decided about others changes nothing: each of many people gets the decision that their own history gives by itself.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class PrecedentTests
{
    private const int Crowd = 150;

    [TestCaseSource(typeof(Seeds), nameof(Seeds.FewHundreds))]
    public void Each_of_a_crowd_is_decided_about_as_if_there_were_nobody_else(int from)
    {
        foreach (var seed in Seeds.Hundred(from))
        {
            var world = new World(seed);
            var people = CrowdOf(world, new Random(seed));
            var histories = new ResidentHistories();
            histories.Apply([.. people.Values.SelectMany(h => h.Events).Select((e, i) => new LedgerChange(i + 1, e.DataSubject.Value, new LedgerEntry($"e{i}", e)))]);

            var shard = OneShardOf(histories, [.. people.Keys.Where(name => people[name].Events.Count > 0)]);

            // Each question is asked of everybody: what it says of its own principal counts for all.
            foreach (var question in world.Questions.Take(12))
            {
                // One that was made for a moment before, and moved.
                var filter = world.Policy.FilterFor(question.Request, question.At.AddSeconds(-1), histories.Shapes);
                filter?.Allowed(shard, question.At.AddSeconds(-1).UtcTicks, new AllowedPeople());
                filter = world.Policy.FilterFor(question.Request, question.At, histories.Shapes, filter);
                var allowed = AllowedBy(filter, shard, question.At);
                foreach (var (name, history) in people)
                {
                    var own = world.Policy.Decide(question.Request with { DataSubject = new(name) }, history, question.At);
                    var among = world.Policy.Decide(question.Request with { DataSubject = new(name) }, histories.Find(name), question.At);

                    (Answered.Of(among), among.Law, among.Basis, among.Policy).Should().Be(
                        (Answered.Of(own), own.Law, own.Basis, own.Policy), "of {0} with the request {1}, of {2}", world, question.Request, name);
                    if (history.Events.Count > 0)
                    {
                        (allowed.TryGetValue(name, out var owes), owes).Should().Be(
                            (own.IsAllowed, own.Obligations.Count > 0 && own.IsAllowed), "of {0} with the request {1}, of {2}", world, question.Request, name);
                    }
                }
            }
        }
    }

    [Test]
    public void A_crowd_is_tried_of_whom_many_follow_precedents_and_many_do_not()
    {
        var answers = new Dictionary<(bool Follows, bool IsAllowed), int>();
        foreach (var world in Seeds.Hundred(0).Select(seed => new World(seed)))
        {
            var versions = PolicyCompiler.Compile(world.Policy.Versions).ToList();
            var histories = new ResidentHistories();
            histories.Apply([.. CrowdOf(world, new Random(world.Seed)).Values.SelectMany(h => h.Events).Select((e, i) => new LedgerChange(i + 1, e.DataSubject.Value, new LedgerEntry($"e{i}", e)))]);
            var shapes = new HistoryPreparer(versions[0].Numbers, versions).ShapesOf(histories.Shapes);
            foreach (var question in world.Questions.Take(12))
            {
                if (versions.FindLast(v => v.EffectiveFrom <= question.At.UtcTicks)?.Plans.Of(question.Request, question.At.UtcTicks, out _) is not { } plan)
                {
                    continue;
                }

                var precedents = new Precedents(plan, shapes);
                for (var person = 0; person < Crowd; person++)
                {
                    var history = histories.Find($"crowd-{person}");
                    var follows = plan.FollowsPrecedents && precedents.Of(question.Request, history, question.At.UtcTicks) is not null;
                    var answer = (follows, world.Policy.Decide(question.Request with { DataSubject = new($"crowd-{person}") }, history, question.At).IsAllowed);
                    answers[answer] = answers.GetValueOrDefault(answer) + 1;
                }
            }
        }

        answers.Should().HaveCount(4).And.OnlyContain(answer => answer.Value > 300);
    }

    [Test]
    public void At_the_very_instants_at_which_a_consent_begins_and_ends_nobody_follows_the_wrong_precedent()
    {
        var given = new DateTimeOffset(2021, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var policy = ConsentPolicy.Parse("""
            {
              "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "p", "version": "1", "effectiveFrom": "2020-10-01T00:00:00+09:00",
              "options": { "maxConsentAge": "P900D" },
              "dataCategories": [ { "id": "photo", "specialCare": "no" } ], "purposes": [ { "id": "news", "clause": "none" } ],
              "recipients": [ { "id": "lab", "kind": "other-third-party", "country": "US" } ]
            }
            """);
        var consents = new[]
        {
            Given(given) with { EffectiveFrom = given.AddDays(3), ExpiresAt = given.AddDays(400) },
            Given(given) with { EffectiveFrom = given, ExpiresAt = given.AddDays(2_000) },
            Given(given),
            Given(given.AddDays(500)),
        };
        var instants = new[] { 0, 3, 100, 304, 400, 500, 900, 1_400 }.SelectMany(days => new[] { -1, 0, 1 }.Select(tick => given.AddDays(days).AddTicks(tick))).ToList();
        ProcessingRequest[] uses =
        [
            ProcessingRequest.Use(new("anybody"), new("news"), [new("photo")]),
            ProcessingRequest.Provide(new("anybody"), new("news"), [new("photo")], new("lab")),
        ];
        var people = consents.SelectMany((consent, i) => new ConsentEvent[][]
        {
            [consent with { DataSubject = new($"{i}-stays") }],
            [consent with { DataSubject = new($"{i}-withdraws") }, new ConsentWithdrawn { DataSubject = new($"{i}-withdraws"), At = given.AddDays(100), Consent = "c" }],
        }).ToDictionary(said => said[0].DataSubject.Value, said => said);
        var histories = new ResidentHistories();
        histories.Apply([.. people.Values.SelectMany(said => said).Select((e, i) => new LedgerChange(i + 1, e.DataSubject.Value, new LedgerEntry($"e{i}", e)))]);

        // In both orders, so that each instant's precedents are met before and after those of the others.
        foreach (var (at, use, who) in instants.Concat(Enumerable.Reverse(instants)).SelectMany(at => uses.SelectMany(use => people.Keys.Select(who => (at, use, who)))))
        {
            var request = use with { DataSubject = new(who) };
            var own = policy.Explain(request, ConsentHistory.Of(people[who]), at);
            var among = policy.Decide(request, histories.Find(who), at);

            (Answered.Of(among), among.Law, among.Basis).Should().Be((Answered.Of(own), own.Law, own.Basis), "of {0} at {1:O}", who, at);
        }
    }

    private static ConsentGiven Given(DateTimeOffset at) => new()
    {
        DataSubject = new("anybody"),
        At = at,
        Consent = "c",
        Operations = ConsentOperations.Use | ConsentOperations.ProvideForeign,
        Purposes = ["news"],
        Data = ["photo"],
        Recipients = RecipientScope.Any,
        Foreign = new ForeignConsent { Countries = ["US"] },
        NoticeShownAt = at,
        IdentityConfirmed = true,
        Method = ConsentMethod.Checkbox,
        Evidence = "form",
    };

    // All of them in one part, so that the filter takes many at once.
    private static ResidentShard OneShardOf(ResidentHistories histories, IReadOnlyList<string> names)
    {
        var shard = ResidentShard.New(histories.Shapes, histories.Ids, names.Count, names.Sum(name => histories.Find(name).Record.Length));
        foreach (var name in names)
        {
            var history = histories.Find(name);
            shard.Append(history.Words.Words.AsSpan(history.Start, history.Record.Length), (uint)histories.Hash.Of(name));
        }

        return shard;
    }

    // Whom the filter allows it, and whether something is owed for it.
    private static Dictionary<string, bool> AllowedBy(UseFilter? filter, ResidentShard shard, DateTimeOffset at)
    {
        var allowed = new AllowedPeople();
        filter?.Allowed(shard, at.UtcTicks, allowed);
        return Enumerable.Range(0, allowed.Count).Select(i => allowed[i]).ToDictionary(p => shard.PersonAt(p.Start).Value, p => p.HasObligations);
    }

    // People who said, in other combinations and at other times, what the people of the world said.
    private static Dictionary<string, ConsentHistory> CrowdOf(World world, Random random)
    {
        var said = world.Ledger.Events;
        var people = new Dictionary<string, ConsentHistory>();
        for (var person = 0; person < Crowd && said.Count > 0; person++)
        {
            var who = new DataSubjectId($"crowd-{person}");
            var events = new List<ConsentEvent>();
            for (var n = 1 + random.Next(6); n > 0; n--)
            {
                var one = said[random.Next(said.Count)];

                // Most people only consent and withdraw.
                if (one is ConsentGiven or ConsentWithdrawn || random.Next(8) == 0)
                {
                    events.Add(Of(one, who, $"{person}-{n}", events.OfType<ConsentGiven>().LastOrDefault()?.Consent, random));
                }
            }

            people[who.Value] = events.Count == 0 ? ConsentHistory.Empty : ConsentHistory.OfChecked(events);
        }

        return people;
    }

    private static ConsentEvent Of(ConsentEvent one, DataSubjectId who, string id, string? earlier, Random random)
    {
        var at = random.Next(3) == 0 ? one.At.AddTicks(random.NextInt64(-TimeSpan.TicksPerDay, TimeSpan.TicksPerDay)) : one.At;
        return one switch
        {
            ConsentGiven given => given with { DataSubject = who, At = at, Consent = $"c{id}", Supersedes = given.Supersedes is null ? null : earlier },
            ConsentRefused refused => refused with { DataSubject = who, At = at, Consent = $"c{id}" },
            ConsentWithdrawn withdrawn => withdrawn with { DataSubject = who, At = at, Consent = withdrawn.Consent is null ? null : earlier },
            RestrictionImposed imposed => imposed with { DataSubject = who, At = at, Restriction = $"r{id}" },
            _ => one with { DataSubject = who, At = at },
        };
    }
}
