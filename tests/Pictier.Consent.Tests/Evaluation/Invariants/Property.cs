using System.Collections.Concurrent;
using CsCheck;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Tries a property of random worlds. The cases are the same in every run, so that a run never fails by chance.</summary>
internal static class Property
{
    private const ulong Seed = 2020_1001;

    private static readonly ConcurrentDictionary<int, World> Known = new();

    /// <summary>One of 250 random worlds; another range of seeds than the differential tests have. What is changed in them differs from case to case.</summary>
    internal static readonly Gen<World> Worlds = Gen.Int[1_000_000, 1_000_249].Select(seed => Known.GetOrAdd(seed, s => new World(s)));

    /// <summary>Holds the property against so many cases; a failure prints the seed of the case and the world.</summary>
    internal static void Holds<T>(Gen<T> cases, int count, Action<T> property)
    {
        for (var stream = 0u; stream < count; stream++)
        {
            Check.Sample(cases, property, seed: new PCG(stream, Seed).ToString(), iter: 1, threads: 1);
        }
    }

    /// <summary>Holds the property against every question of so many worlds; it tells whether the question was one that it is about.</summary>
    /// <param name="worlds">How many worlds.</param>
    /// <param name="atLeast">How many questions it must have been about: a property that met none would hold of anything.</param>
    /// <param name="property">The property, given a source of chance for what it changes.</param>
    internal static void HoldsOfQuestions(int worlds, int atLeast, Func<World, Question, Random, bool> property)
    {
        var met = 0;
        Holds(Gen.Select(Worlds, Gen.Int), worlds, drawn =>
        {
            var (world, seed) = drawn;
            var chance = new Random(seed);
            met += world.Questions.Count(question => property(world, question, chance));
        });
        met.Should().BeGreaterThanOrEqualTo(atLeast, "else the property was not tried");
    }

    internal static T Pick<T>(this Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    internal static string Of(World world, Question question) => $"of world {world.Seed} with the request {question.Request.Id}";
}
