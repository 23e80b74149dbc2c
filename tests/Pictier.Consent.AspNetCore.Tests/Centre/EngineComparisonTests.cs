using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Reference;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>The centre shows exactly what the engine decides: for random policies, histories and instants.</summary>
public sealed partial class EngineComparisonTests
{
    private const int MostPeople = 3;
    private const int MostNotices = 4;

    [TestCaseSource(nameof(Seeds))]
    public async Task What_is_shown_is_what_the_engine_decides(int seed)
    {
        var world = new RandomWorld(seed);
        var policy = ConsentPolicy.Parse(world.Policies);
        var events = ConsentLedger.Parse(string.Join('\n', world.Ledger)).Events;
        var now = Instant(policy, events, seed);
        var inForce = InForce(policy, now);
        var notices = Notices(inForce);
        await using var site = await PrivacySite.StartAsync(policies: world.Policies, notices: NoticeText(notices));
        site.Clock.Now = now;
        (await site.Ledger.AppendAsync([.. events.Select((e, i) => new LedgerEntry($"e{i}", e with { Sequence = null, RecordedAt = null }))])).EnsureAppended();

        var compared = 0;
        foreach (var person in events.Select(e => e.DataSubject).Distinct().Take(MostPeople))
        {
            using var visitor = await Visitor.SignInAsync(site, person.Value);
            compared += await CompareAsync(site, await AllPagesAsync(visitor, "/privacy/purposes"), Purposes(person, inForce));
            compared += await CompareAsync(site, await visitor.ReadAsync("/privacy/recipients"), Contracts(person, inForce));
            foreach (var (id, asked) in notices)
            {
                compared += await CompareAsync(site, await visitor.ReadAsync($"/privacy/notice?id={id}"), asked(person));
            }
        }

        compared.Should().BePositive("something was compared");
    }

    // Worlds in which somebody said something, and some purpose needs data.
    private static IEnumerable<int> Seeds() => Enumerable.Range(1, 1000).Where(IsTelling).Take(40);

    private static bool IsTelling(int seed)
    {
        var world = new RandomWorld(seed);
        var policy = ConsentPolicy.Parse(world.Policies);
        var events = ConsentLedger.Parse(string.Join('\n', world.Ledger)).Events;
        return events.Count > 0 && InForce(policy, Instant(policy, events, seed)).Purposes.Any(p => p.Data.Count > 0);
    }

    private static PolicyDocument InForce(ConsentPolicy policy, DateTimeOffset at) => policy.Versions.LastOrDefault(v => v.EffectiveFrom <= at) ?? policy.Versions[0];

    // An instant around which something happens.
    private static DateTimeOffset Instant(ConsentPolicy policy, IReadOnlyList<ConsentEvent> events, int seed)
    {
        var times = events.Select(e => e.At).Concat(policy.Versions.Select(v => v.EffectiveFrom)).Order().ToList();
        return times[seed * 7919 % times.Count].AddTicks((seed % 3) - 1);
    }

    // What the centre is to ask, said once more: all the data of a purpose.
    private static IEnumerable<ProcessingRequest> Purposes(DataSubjectId person, PolicyDocument policy) =>
        policy.Purposes.Where(p => p.Data.Count > 0).Select(p => ProcessingRequest.Use(person, new(p.Id), [.. p.Data.Select(d => new DataCategory(d))]));

    private static IEnumerable<ProcessingRequest> Contracts(DataSubjectId person, PolicyDocument policy) =>
        from recipient in policy.Recipients
        where recipient is { Contract: not null, Kind: not RecipientKind.ThePrincipal }
        from purpose in policy.Purposes
        where recipient.Contract!.Purposes.Contains(purpose.Id)
        let data = recipient.Contract!.Data.Where(purpose.Data.Contains).Select(d => new DataCategory(d)).ToList()
        where data.Count > 0
        select ProcessingRequest.Entrust(person, new(purpose.Id), data, new(recipient.Id));

    private static List<(string Id, Func<DataSubjectId, IEnumerable<ProcessingRequest>> Asked)> Notices(PolicyDocument policy) =>
    [
        .. policy.Purposes.Where(p => p.Data.Count > 0).Take(MostNotices).Select((purpose, i) => ($"n{i}", (Func<DataSubjectId, IEnumerable<ProcessingRequest>>)(person =>
        {
            var data = purpose.Data.Select(d => new DataCategory(d)).ToList();
            return
            [
                ProcessingRequest.Acquire(person, new(purpose.Id), data, new Acquisition { Lawful = true, Source = AcquisitionSource.PrincipalInWriting, PurposeIndicatedBefore = true }),
                ProcessingRequest.Use(person, new(purpose.Id), data),
                .. policy.Recipients.Take(2).Select(r => ProcessingRequest.Provide(person, new(purpose.Id), data, new(r.Id))),
            ];
        }))),
    ];

    private static string NoticeText(List<(string Id, Func<DataSubjectId, IEnumerable<ProcessingRequest>> Asked)> notices) => JsonSerializer.Serialize(new
    {
        format = "pictier-consent/notices/1",
        notices = notices.Select(n => (n.Id, Asked: n.Asked(new("x")).ToList())).Select(n => new
        {
            id = n.Id,
            version = "1",
            title = new { en = "A question", ja = "質問" },
            text = new { en = "Is it?", ja = "よろしいですか" },
            operations = n.Asked.Count > 2 ? new[] { "acquire", "use", "provide-domestic" } : ["acquire", "use"],
            purposes = new[] { n.Asked[0].Purpose.Value },
            data = n.Asked[0].Data.Select(d => d.Value),
            recipients = n.Asked.Select(r => r.Recipient?.Value).OfType<string>(),
        }),
    });

    private static async Task<string> AllPagesAsync(Visitor visitor, string path)
    {
        var all = await visitor.ReadAsync(path);
        for (var page = 2; all.Contains($"{path}?page={page}\"", StringComparison.Ordinal); page++)
        {
            all += await visitor.ReadAsync($"{path}?page={page}");
        }

        return all;
    }

    private static async Task<int> CompareAsync(PrivacySite site, string page, IEnumerable<ProcessingRequest> requests)
    {
        var asked = requests.ToList();
        await using var scope = site.Services.CreateAsyncScope();
        var decided = await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(asked);
        Shown().Matches(page).Select(m => string.Join(' ', m.Groups.Values.Skip(1).Select(g => WebUtility.HtmlDecode(g.Value)))).Should().Equal(decided.Select(d =>
            $"{(d.Decision.IsAllowed ? "yes" : "no")} {(d.Request.Operation is Operation.Provide ? "provide" : d.Request.Operation.ToString().ToLowerInvariant())} {d.Request.Purpose.Value} {d.Request.Recipient?.Value} {d.Decision.Reason.Name()}"));
        return asked.Count;
    }

    [GeneratedRegex("<li class=\"pc-verdict pc-(yes|no)\" data-operation=\"([^\"]*)\" data-purpose=\"([^\"]*)\" data-recipient=\"([^\"]*)\" data-reason=\"([^\"]*)\">")]
    private static partial Regex Shown();
}
