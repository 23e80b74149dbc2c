namespace Pictier.Consent.Tool.Analysis;

/// <summary>One way in which a part of the facts can be.</summary>
/// <param name="Cost">How many facts it gives: what a witness keeps as low as it can.</param>
/// <param name="Write">Writes it.</param>
internal sealed record FactOption(int Cost, Action<FactsDraft> Write)
{
    /// <summary>The part says nothing.</summary>
    internal static FactOption Nothing { get; } = new(0, _ => { });

    /// <summary>What an allow owes because of it (the source of an acquisition), so that such options are kept apart.</summary>
    internal int Owes { get; init; }

    /// <summary>Whether it says no to some provision in Japan, which stops opt-out (O10).</summary>
    internal bool SaysNo { get; init; }

    /// <summary>When a consent is given; null for anything else.</summary>
    internal DateTimeOffset? At { get; init; }

    /// <summary>The service rule that it names; null for anything else.</summary>
    internal string? ServiceRule { get; init; }

    /// <summary>Whether the principal has died.</summary>
    internal bool Deceased { get; init; }

    /// <summary>For refusals, which option has only the one that lies between the consents; -1 when none does.</summary>
    internal int LatePart { get; init; } = -1;

    /// <summary>
    /// The options of the same part of which this one is the sum: what holds here is what holds in every one of them. Empty for an
    /// option that the engine is asked about.
    /// </summary>
    internal IReadOnlyList<int> SumOf { get; init; } = [];

    /// <summary>The option without any deviation that this one deviates from.</summary>
    internal int Base { get; init; }

    /// <summary>The consent that it gives; null for anything else.</summary>
    internal ConsentPlan? Consent { get; init; }

    /// <summary>What that consent lacks, when it lacks one thing; null for a good one.</summary>
    internal ConsentFlaw? Flaw { get; init; }
}
