using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>What a consent covers and how it was given, in the numbers of the policy set: all that does not change from person to person.</summary>
internal sealed class ConsentShape
{
    internal required ConsentOperations Operations { get; init; }

    /// <summary>Ascending.</summary>
    internal required int[] Purposes { get; init; }

    /// <summary>As they are written: a withdrawal may name purposes that the policy does not know.</summary>
    internal required IReadOnlyList<string> PurposeIds { get; init; }

    /// <summary>By version: the categories that it names, groups expanded.</summary>
    internal required ulong[][] Data { get; init; }

    /// <summary>By version: the categories that it names by their own id.</summary>
    internal required ulong[][] ExplicitData { get; init; }

    internal required RecipientSet? Recipients { get; init; }

    internal required ForeignConsent? Foreign { get; init; }

    /// <summary>A listed method, a confirmed identity, evidence (C9).</summary>
    internal required bool IsProven { get; init; }

    /// <summary>Whether the purpose was notified no later than it was given (C11).</summary>
    internal required bool IsAfterNotice { get; init; }

    internal required ConsentGiver GivenBy { get; init; }

    internal required bool NamesRepresentative { get; init; }

    /// <summary>How long after it was given it is effective, in ticks; null: at once. Not asked of a consent with a term of its own.</summary>
    internal required long? EffectiveAfter { get; init; }

    /// <summary>How long after it was given it expires, in ticks; null: never. Not asked of a consent with a term of its own.</summary>
    internal required long? ExpiresAfter { get; init; }

    /// <summary>From when a consent in these words is effective.</summary>
    internal long EffectiveFrom(PackedRecord record, int statement) =>
        record.HasTerm(statement) ? record.EffectiveFromOf(statement)
        : EffectiveAfter is { } after ? record.AtOf(statement) + after
        : long.MinValue;

    /// <summary>When a consent in these words expires, exclusive; the latest instant there is when it never does.</summary>
    internal long ExpiresAt(PackedRecord record, int statement) =>
        record.HasTerm(statement) ? record.ExpiresAtOf(statement)
        : ExpiresAfter is { } after ? record.AtOf(statement) + after
        : long.MaxValue;

    /// <summary>Whether nothing of the information about the foreign country is missing (C7).</summary>
    internal bool ForeignInformationGiven =>
        Foreign is { CountryName: not ForeignInformation.Missing, System: not ForeignInformation.Missing, Measures: not ForeignInformation.Missing };
}

/// <summary>What a refusal covers.</summary>
internal sealed class RefusalShape
{
    internal required ConsentOperations Operations { get; init; }

    internal required int[] Purposes { get; init; }

    /// <summary>By version; null: all data.</summary>
    internal required ulong[][]? Data { get; init; }

    /// <summary>Null: all recipients.</summary>
    internal required RecipientSet? Recipients { get; init; }
}

/// <summary>What a withdrawal that names purposes reaches.</summary>
internal sealed class WithdrawalShape
{
    /// <summary>As they are written; null when the withdrawal names none.</summary>
    internal required IReadOnlyList<string>? PurposeIds { get; init; }

    internal required int[]? Purposes { get; init; }

    /// <summary>Whether it names one of the consent's purposes.</summary>
    internal bool NamesAnyOf(ConsentShape consent)
    {
        for (var i = 0; i < consent.PurposeIds.Count; i++)
        {
            if (PurposeIds!.Contains(consent.PurposeIds[i]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a restriction forbids.</summary>
internal sealed class RestrictionShape
{
    internal required RestrictionKind Kind { get; init; }

    /// <summary>Null: all purposes.</summary>
    internal required int[]? Purposes { get; init; }

    /// <summary>By version; null: all data.</summary>
    internal required ulong[][]? Data { get; init; }

    /// <summary>Null: all recipients.</summary>
    internal required int[]? Recipients { get; init; }
}

/// <summary>The recipients that a consent or refusal speaks of.</summary>
internal sealed class RecipientSet(RecipientScope scope, PolicyNumbers numbers)
{
    private readonly bool any = scope.IsAny;
    private readonly int[] ids = PolicyNumbers.Of(numbers.Recipients, scope.Ids);
    private readonly int[] classes = PolicyNumbers.Of(numbers.RecipientClasses, scope.Classes);
    private readonly uint kinds = scope.Kinds.Aggregate(0u, (bits, kind) => bits | (1u << (int)kind));

    internal bool Covers(CompiledRecipient recipient) => any
        || ids.AsSpan().Contains(recipient.Number)
        || (kinds & (1u << (int)recipient.Kind)) != 0
        || recipient.Classes.AsSpan().ContainsAny(classes);
}
