using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>Random worlds as a follower of a store sees them: event by event, in pieces of any length.</summary>
internal static class Residents
{
    /// <summary>The ledger of a world, taken in a few events at a time.</summary>
    internal static ResidentHistories Of(World world, int piece = 3)
    {
        var histories = new ResidentHistories();
        foreach (var changes in Changes(world).Chunk(piece))
        {
            histories.Apply(changes);
        }

        return histories;
    }

    internal static IEnumerable<LedgerChange> Changes(World world) =>
        world.Ledger.Events.Select((e, i) => new LedgerChange(i + 1, e.DataSubject.Value, new LedgerEntry($"e{i}", e)));

    /// <summary>Every decision of the world by what is resident is the one by what was read, basis and explanation included.</summary>
    internal static void ShouldDecideAlike(World world, ResidentHistories histories)
    {
        foreach (var question in world.Questions)
        {
            var resident = histories.Find(question.Request.DataSubject.Value);

            Shown(question.Policy.Decide(question.Request, resident, question.At))
                .Should().Be(Shown(question.Decision), "of {0} with the request {1}", world, question.Request);
        }
    }

    private static string Shown(Decision decision) => $"{decision} at {decision.At:O} by {decision.Basis} under {decision.Law} owes {string.Join(' ', decision.Obligations)}";
}
