using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql.Selection;

namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>The query selects exactly those whom deciding about each of them allows, or it is refused.</summary>
public sealed class SelectionDifferentialTests
{
    [Test]
    public Task A_query_of_SQLite_selects_those_whom_a_decision_of_their_own_allows() => Compare(TestLedger.Sqlite(), new Crowd(from: 1, worlds: 14));

    [Test]
    public Task A_query_of_PostgreSQL_selects_those_whom_a_decision_of_their_own_allows() => Compare(TestLedger.PostgreSql(), new Crowd(from: 201, worlds: 10));

    private static async Task Compare(TestLedger opened, Crowd crowd)
    {
        await using var ledger = opened;
        await crowd.AppendToAsync(ledger);
        var selections = crowd.Uses.Select(u => u.Policy).Distinct().ToDictionary(p => p, p => new ConsentSelection(ledger.Database, p));
        var (refused, byConsent, everybody) = (0, 0, 0);
        foreach (var (policy, use, at) in crowd.Uses)
        {
            if ((await selections[policy].QueryAsync(use, at)).Refusal is { } refusal)
            {
                refusal.Reason.Should().Be(SelectionRefusalReason.Refusals, "nothing else stands in the way of these uses");
                refused++;
                continue;
            }

            var people = await selections[policy].SelectAsync(use, at).NamesAsync();
            people.Should().Equal(crowd.AllowedOf(policy, use, at), "of {0} at {1:O}", use, at);
            byConsent += people.Count > 0 && people.Count < crowd.People / 2 ? 1 : 0;
            everybody += people.Count > crowd.People / 2 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{crowd.Uses.Count} uses, {refused} refused, {byConsent} for some people, {everybody} for most");
        refused.Should().BeLessThan(crowd.Uses.Count / 2, "half of these uses and more can be asked of a database, though many of them make claims");
        byConsent.Should().BeGreaterThan(5);
        everybody.Should().BeGreaterThan(5);
    }
}
