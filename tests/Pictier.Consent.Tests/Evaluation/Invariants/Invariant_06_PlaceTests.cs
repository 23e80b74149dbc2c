using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>A foreign recipient never yields a code of 3.1 or 3.2, a domestic one never a code of 3.3.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_06_PlaceTests
{
    [Test]
    public void Abroad_neither_clause_3_1_nor_3_2_is_cited() => HoldsOf(abroad: true, "3.1", "3.2");

    [Test]
    public void In_Japan_clause_3_3_is_not_cited() => HoldsOf(abroad: false, "3.3");

    private static void HoldsOf(bool abroad, params string[] clauses) =>
        Property.HoldsOfQuestions(worlds: 250, atLeast: 1_000, (world, question, _) =>
        {
            if (question.Request.Recipient is not { } to
                || question.Policy.VersionAt(question.At)?.Recipients.SingleOrDefault(r => r.Id == to.Value) is not { } recipient
                || IsAbroad(recipient) != abroad)
            {
                return false;
            }

            var cited = question.Decision.Clause ?? string.Empty;
            clauses.Any(c => cited.StartsWith(c, StringComparison.Ordinal)).Should().BeFalse(Property.Of(world, question));
            return true;
        });

    private static bool IsAbroad(RecipientDocument recipient) => !recipient.HandlesDatabaseInJapan && recipient.Country != "JP";
}
