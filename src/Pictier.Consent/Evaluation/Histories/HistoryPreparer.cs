using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>Shows packed histories in the numbers of a policy set.</summary>
internal sealed class HistoryPreparer(PolicyNumbers numbers, IReadOnlyList<CompiledPolicy> versions)
{
    /// <summary>The shapes in the numbers of the policy set.</summary>
    internal PreparedShapes ShapesOf(StatementShapes shapes)
    {
        if (shapes.Prepared<PreparedShapes>(this) is not { } prepared)
        {
            prepared = new PreparedShapes(this, shapes);
            shapes.Keep(prepared);
        }

        return prepared;
    }

    internal object Prepare(ConsentEvent template) => template switch
    {
        ConsentGiven given => Consent(given),
        ConsentRefused refused => Refusal(refused),
        ConsentWithdrawn withdrawn => new WithdrawalShape { PurposeIds = withdrawn.Purposes, Purposes = withdrawn.Purposes is { } purposes ? Numbers(purposes) : null },
        RestrictionImposed imposed => Restriction(imposed),
        _ => throw new ArgumentException("Only what is said has a shape.", nameof(template)),
    };

    private ConsentShape Consent(ConsentGiven given) => new()
    {
        Operations = given.Operations,
        Purposes = Numbers(given.Purposes),
        PurposeIds = given.Purposes,
        Data = Data(given.Data),
        ExplicitData = [.. versions.Select(v => v.ExplicitCategories(given.Data))],
        Recipients = given.Recipients is { } recipients ? new RecipientSet(recipients, numbers) : null,
        Foreign = given.Foreign,
        IsProven = ShapeTemplate.IsProven(given),
        IsAfterNotice = given.NoticeShownAt <= given.At,
        GivenBy = given.GivenBy,
        NamesRepresentative = !string.IsNullOrWhiteSpace(given.Representative),
        EffectiveAfter = (given.EffectiveFrom - given.At)?.Ticks,
        ExpiresAfter = (given.ExpiresAt - given.At)?.Ticks,
    };

    private RefusalShape Refusal(ConsentRefused refused) => new()
    {
        Operations = refused.Operations,
        Purposes = Numbers(refused.Purposes),
        Data = refused.Data is { } data ? Data(data) : null,
        Recipients = refused.Recipients is { } recipients ? new RecipientSet(recipients, numbers) : null,
    };

    private RestrictionShape Restriction(RestrictionImposed imposed) => new()
    {
        Kind = imposed.Kind,
        Purposes = imposed.Purposes is { } purposes ? Numbers(purposes) : null,
        Data = imposed.Data is { } data ? Data(data) : null,
        Recipients = imposed.Recipients is { } recipients ? PolicyNumbers.Of(numbers.Recipients, recipients) : null,
    };

    private int[] Numbers(IEnumerable<string> purposes) => PolicyNumbers.Of(numbers.Purposes, purposes);

    private ulong[][] Data(IReadOnlyList<string> data) => [.. versions.Select(v => v.CategoriesAndGroups(data))];
}
