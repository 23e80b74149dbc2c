using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>The number of a consent's standing, by its words, by what its times fail at and by whether it was given before the reform.</summary>
/// <remarks>Readers take no lock: a standing is <see cref="Unasked"/> until it is written once.</remarks>
internal sealed class StandingTable
{
    /// <summary>It was not asked yet how such a consent stands.</summary>
    internal const int Unasked = 0;

    // Whether it was given before the reform of 2022 (C7), and what its times fail at (C12 to C15).
    private const int BitsOfTimes = 5;
    private const int BeforeReform = 1 << (BitsOfTimes - 1);

    private readonly Term[] terms;
    private readonly byte[] standings;
    private readonly long maxAge;

    /// <summary>A table for all words that there are.</summary>
    internal StandingTable(PreparedShapes shapes, CompiledPolicy policy, StandingTable? before)
    {
        maxAge = policy.Options.MaxConsentAge is null ? long.MaxValue : policy.MaxConsentAge;
        terms = new Term[shapes.Count];
        standings = new byte[terms.Length << BitsOfTimes];
        before?.standings.CopyTo(standings, 0);
        for (var shape = 0; shape < terms.Length; shape++)
        {
            if (shapes.IsConsent(shape))
            {
                var words = shapes.Consent(shape);
                terms[shape] = new Term(words.EffectiveAfter ?? long.MinValue, Math.Min(words.ExpiresAfter ?? long.MaxValue, maxAge));
            }
        }
    }

    /// <summary>How many words it has rows for.</summary>
    internal int Words => terms.Length;

    /// <summary>The place of a consent that has no term of its own.</summary>
    /// <remarks>There is no branch, because people differ: guessing wrong took longer than all of this.</remarks>
    internal int PlaceOf(int shape, long given, long at, FailedTimes withdrawn)
    {
        ref readonly var term = ref terms[shape];
        var age = at - given;
        return PlaceOf(shape, given, age < term.EffectiveAfter, age >= term.ExpiresAfter, at, withdrawn);
    }

    /// <summary>The place of a consent of a history.</summary>
    internal int PlaceOf(PackedRecord record, int consent, long at, FailedTimes withdrawn)
    {
        var (shape, given) = (record.ShapeOf(consent), record.AtOf(consent));
        return record.HasTerm(consent)
            ? PlaceOf(shape, given, at < record.EffectiveFromOf(consent), at >= record.ExpiresAtOf(consent) || at - given >= maxAge, at, withdrawn)
            : PlaceOf(shape, given, at, withdrawn);
    }

    internal int this[int place]
    {
        get => standings[place];
        set => standings[place] = (byte)value;
    }

    private static int PlaceOf(int shape, long given, bool isNotEffective, bool isExpired, long at, FailedTimes withdrawn) =>
        (shape << BitsOfTimes)
        | (int)withdrawn
        | (given < at ? 0 : (int)FailedTimes.GivenBefore)
        | (isNotEffective ? (int)FailedTimes.Effective : 0)
        | (isExpired ? (int)FailedTimes.Unexpired : 0)
        | (given < LegalDates.Reform2022Ticks ? BeforeReform : 0);

    /// <summary>Of all consents in the same words.</summary>
    /// <param name="EffectiveAfter">How long after it was given one is effective, in ticks.</param>
    /// <param name="ExpiresAfter">How long after it was given one has expired or is too old, in ticks.</param>
    private readonly record struct Term(long EffectiveAfter, long ExpiresAfter);
}
