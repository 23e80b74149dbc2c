using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>
/// People, what they consented to, and uses asked about them at random. Two purposes are declared, eight need consent; of the consents
/// about one in ten is withdrawn and one in twenty has expired. The same seed gives the same world.
/// </summary>
internal sealed class ComparedWorld
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    /// <summary>The purposes that the policy declares: no consent is asked for them.</summary>
    internal static readonly string[] Declared = ["album", "support"];

    private static readonly string[] ByConsent = [.. Enumerable.Range(1, 8).Select(i => $"purpose-{i}")];
    private static readonly string[] Categories = [.. Enumerable.Range(1, 10).Select(i => $"data-{i}")];
    private readonly Random random = new(20261122);

    internal ComparedWorld(int people, int consentsPerPerson, int uses = 4_096)
    {
        Consents = new Dictionary<string, GivenConsent[]>(people);
        for (var person = 0; person < people; person++)
        {
            // One to twice the mean less one: the mean is what was asked for.
            Consents.Add(Id(person), [.. Enumerable.Range(0, random.Next(1, 2 * consentsPerPerson)).Select(_ => Given())]);
        }

        Uses = [.. Enumerable.Range(0, uses).Select(_ => Asked(Id(random.Next(people))))];
    }

    /// <summary>What each person consented to.</summary>
    internal Dictionary<string, GivenConsent[]> Consents { get; }

    /// <summary>What is asked, in the order in which it is asked.</summary>
    internal Use[] Uses { get; }

    /// <summary>The policy under which our engine answers: the whole built-in rulebook.</summary>
    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Parse(PolicyText(string.Empty));

    /// <summary>A policy of this world with further members, each of which begins with a comma.</summary>
    internal static string PolicyText(string further) => $$"""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "compared", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ {{string.Join(", ", Categories.Select(c => $$"""{ "id": "{{c}}", "specialCare": "no" }"""))}} ],
          "purposes": [
            {{string.Join(", ", Declared.Select(p => $$"""{ "id": "{{p}}", "clause": "2.1(1)", "data": [ "{{string.Join("\", \"", Categories)}}" ] }"""))}},
            {{string.Join(", ", ByConsent.Select(p => $$"""{ "id": "{{p}}", "clause": "none" }"""))}}
          ]{{further}}
        }
        """;

    /// <summary>What people said, as our ledger keeps it.</summary>
    internal IEnumerable<ConsentEvent> Events() => Consents.SelectMany(of => of.Value.SelectMany((consent, i) => Events(of.Key, consent, $"{of.Key}/{i}")));

    private static string Id(int person) => $"person-{person:D8}";

    private static IEnumerable<ConsentEvent> Events(string person, GivenConsent consent, string id)
    {
        yield return new ConsentGiven
        {
            DataSubject = new DataSubjectId(person),
            At = consent.At,
            Consent = id,
            Operations = ConsentOperations.Use,
            Purposes = [consent.Purpose],
            Data = [.. consent.Data],
            NoticeShownAt = consent.At,
            ExpiresAt = consent.ExpiresAt,
            IdentityConfirmed = true,
            Method = ConsentMethod.Checkbox,
            Evidence = "form",
        };
        if (consent.WithdrawnAt is { } at)
        {
            yield return new ConsentWithdrawn { DataSubject = new DataSubjectId(person), At = at, Consent = id };
        }
    }

    private GivenConsent Given()
    {
        var at = Now.AddDays(-random.Next(2, 700));
        var fate = random.Next(20);
        return new(
            ByConsent[random.Next(ByConsent.Length)],
            [.. Categories.Skip(random.Next(3)).Take(random.Next(4, 8))],
            at,
            fate is 0 ? at.AddDays(1) : null,
            fate is 1 or 2 ? at.AddDays(1) : null);
    }

    private Use Asked(string person)
    {
        var purpose = random.Next(20) == 0 ? Declared[random.Next(Declared.Length)] : AnswerOf(Consents[person]);
        var use = new Use(person, purpose, [Categories[random.Next(2, 5)], Categories[random.Next(5, 7)]], Now, IsAllowed: false);
        return use with { IsAllowed = Declared.Contains(purpose) || Array.Exists(Consents[person], c => c.Covers(use)) };
    }

    // Two of three ask for what the person was once asked, as services do.
    private string AnswerOf(GivenConsent[] given) =>
        random.Next(3) == 0 ? ByConsent[random.Next(ByConsent.Length)] : given[random.Next(given.Length)].Purpose;
}
