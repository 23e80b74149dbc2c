using System.Runtime.CompilerServices;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// How consents stand, a bit for each standing: by their words and by which checks of their times fail (<see cref="FailedTimes"/>).
/// </summary>
/// <remarks>Readers take no lock: what was not asked yet is <see cref="Unclear"/>, and each place is written once.</remarks>
internal sealed class StandingTable
{
    /// <summary>It was not asked yet how such a consent stands, or what is asked here does not tell.</summary>
    internal const ulong Unclear = 1;

    /// <summary>All checks of times fail.</summary>
    internal const FailedTimes EveryTime = (FailedTimes)((1 << WaysBits) - 1);

    private const int WaysBits = 4;

    // What is asked of most: of each wording the age from which on only its end tells whether a consent is in effect, the last age before its
    // end, and the standings in effect, expired, withdrawn, and both.
    private const int RowBits = 3;
    private const int FromAge = 0;
    private const int LastAge = 1;
    private const int InEffect = 2;
    private const int Expired = 1;
    private const int Withdrawn = 2;
    private const FailedTimes Unusual = FailedTimes.GivenBefore | FailedTimes.Effective;

    private readonly long[] rows;

    // By wording and every way in which times fail: the number of the bit.
    private readonly byte[] standings;

    // By wording and kind: 0 if such a statement cannot make a rule satisfied.
    private readonly byte[] bearing;

    /// <summary>A table for all words that there are, with what an earlier one knew.</summary>
    internal StandingTable(PreparedShapes shapes, CompiledPolicy policy, StandingTable? before)
    {
        Words = shapes.Count;
        rows = new long[Words << RowBits];
        rows.AsSpan().Fill((long)Unclear);
        standings = new byte[Words << WaysBits];
        bearing = new byte[Words << PackedStatement.KindBits];
        bearing.AsSpan().Fill(1);
        before?.rows.CopyTo(rows, 0);
        before?.standings.CopyTo(standings, 0);
        before?.bearing.CopyTo(bearing, 0);
        for (var shape = before?.Words ?? 0; shape < Words; shape++)
        {
            (rows[(shape << RowBits) + FromAge], rows[(shape << RowBits) + LastAge]) =
                shapes.IsConsent(shape) ? Usual(shapes.Consent(shape), policy) : (long.MaxValue, 0);
            for (var kind = StatementKind.Withdrawn; kind <= StatementKind.WithdrawnAll; kind++)
            {
                bearing[PackedStatement.WordingOf(shape, kind)] = 0;
            }
        }
    }

    /// <summary>How many words it is for.</summary>
    internal int Words { get; }

    /// <summary>How a consent stands, by its words and by what its times fail at.</summary>
    internal ulong Of(int shape, FailedTimes failed) => 1UL << standings[PlaceOf(shape, failed)];

    /// <summary>Keeps the number of how such a consent stands.</summary>
    internal void Keep(int shape, FailedTimes failed, int standing)
    {
        standings[PlaceOf(shape, failed)] = (byte)standing;
        if ((failed & Unusual) == 0)
        {
            var how = (failed.HasFlag(FailedTimes.Unexpired) ? Expired : 0) + (failed.HasFlag(FailedTimes.NotWithdrawn) ? Withdrawn : 0);
            Volatile.Write(ref rows[(shape << RowBits) + InEffect + how], (long)(1UL << standing));
        }
    }

    /// <summary>Keeps whether such a consent can satisfy a rule at some time.</summary>
    internal void Keep(int shape, bool canSatisfy) => bearing[PackedStatement.WordingOf(shape, StatementKind.Given)] = (byte)(canSatisfy ? 1 : 0);

    /// <summary>Which statements may make a rule satisfied.</summary>
    internal Bearing Bearing => new(bearing);

    /// <summary>How consents stand that are not withdrawn and have no terms of their own.</summary>
    /// <remarks>There is no branch that depends on a consent, because people differ: guessing wrong took longer than all of this.</remarks>
    internal ulong Of(ReadOnlySpan<PackedStatement> consents, long at)
    {
        var table = rows;
        ulong stand = 0;
        long unusual = 0;
        foreach (ref readonly var consent in consents)
        {
            var place = consent.Shape << RowBits;
            if ((uint)place >= (uint)table.Length)
            {
                return Unclear;
            }

            var row = table.AsSpan(place, 1 << RowBits);
            var age = at - consent.At;
            unusual |= age - row[FromAge];
            stand |= (ulong)row[InEffect + (IsExpired(row, age) * Expired)];
        }

        return unusual < 0 ? Unclear : stand;
    }

    /// <summary>How a consent stands; unclear where that is not told by its words and its age.</summary>
    /// <param name="consent">The consent.</param>
    /// <param name="at">The instant.</param>
    /// <param name="withdrawn">How it does when it is withdrawn.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Of(in PackedStatement consent, long at, out ulong withdrawn)
    {
        var place = consent.Shape << RowBits;
        if ((uint)place < (uint)rows.Length && consent.Flags == 0)
        {
            var row = rows.AsSpan(place, 1 << RowBits);
            var age = at - consent.At;
            if (age >= row[FromAge])
            {
                var how = IsExpired(row, age) * Expired;
                withdrawn = (ulong)row[InEffect + Withdrawn + how];
                return (ulong)row[InEffect + how];
            }
        }

        withdrawn = Unclear;
        return Unclear;
    }

    // The sign bit, because the compiler makes a branch of a comparison.
    private static int IsExpired(ReadOnlySpan<long> row, long age) => (int)((ulong)(row[LastAge] - age) >> 63);

    private static int PlaceOf(int shape, FailedTimes failed) =>
        (shape << WaysBits) + (int)failed;

    private static (long FromAge, long LastAge) Usual(ConsentShape words, CompiledPolicy policy)
    {
        var from = Math.Max(1, words.EffectiveAfter ?? 0);
        var until = Math.Min(words.ExpiresAfter ?? long.MaxValue, policy.Options.MaxConsentAge is null ? long.MaxValue : policy.MaxConsentAge);
        return until < from ? (long.MaxValue, 0) : (from, until - 1);
    }
}
