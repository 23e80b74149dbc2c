using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Tests.Mutation;

/// <summary>Each kind of mistake changes decisions: the scenarios of the album's policy tests notice one of each, in the stages too.</summary>
public sealed class MutatorTests
{
    private static readonly Lazy<HashSet<string>> Noticed = new(() =>
        [.. PolicyMutation.Run(ScenarioFiles.In("samples/Pictier.Album.PolicyTests/scenarios")).Results.Where(r => r.KilledBy is not null).Select(r => r.Mutant.Mutator.Name)]);

    private static IEnumerable<string> Kinds => Mutator.All.Select(m => m.Name);

    [TestCaseSource(nameof(Kinds))]
    public void Each_kind_of_mistake_is_noticed_somewhere(string mutator) => Noticed.Value.Should().Contain(mutator);

    [Test]
    public void Each_kind_of_mistake_has_a_name_and_a_meaning_of_its_own()
    {
        Mutator.All.Should().OnlyHaveUniqueItems(m => m.Name).And.OnlyHaveUniqueItems(m => m.Meaning);
        Mutator.All.Should().OnlyContain(m => m.Meaning.EndsWith('.') && char.IsUpper(m.Meaning[0]));
    }
}
