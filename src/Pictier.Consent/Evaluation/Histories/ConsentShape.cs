using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>What a consent covers and how it was given, in the numbers of the policy set: all that does not change from person to person.</summary>
internal sealed class ConsentShape
{
    internal required ConsentOperations Operations { get; init; }

    /// <summary>Ascending.</summary>
    internal required int[] Purposes { get; init; }

    /// <summary>By version: the categories that it names, groups expanded.</summary>
    internal required ulong[][] Data { get; init; }

    /// <summary>By version: the categories that it names by their own id.</summary>
    internal required ulong[][] ExplicitData { get; init; }

    internal required RecipientSet? Recipients { get; init; }

    internal required ForeignConsent? Foreign { get; init; }

    /// <summary>A listed method, a confirmed identity, evidence (C9).</summary>
    internal required bool IsProven { get; init; }

    internal required ConsentGiver GivenBy { get; init; }

    internal required bool NamesRepresentative { get; init; }

    /// <summary>Whether nothing of the information about the foreign country is missing (C7).</summary>
    internal bool ForeignInformationGiven =>
        Foreign is { CountryName: not ForeignInformation.Missing, System: not ForeignInformation.Missing, Measures: not ForeignInformation.Missing };
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
