
namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>Finds who is meant by a name: a pseudonym of the audit log or of the ledger, or an id of the service.</summary>
internal static class PersonSearch
{
    private const int PageSize = 1000;

    /// <summary>The person; null when nothing is known of anybody of that name.</summary>
    internal static async ValueTask<DataSubjectId?> FindAsync(DeskServices services, string name, CancellationToken cancellationToken)
    {
        var person = new DataSubjectId(name);
        if ((await services.Ledger.ReadAsync(person, cancellationToken).ConfigureAwait(false)).Events.Count > 0
            || (await services.RequestLog.FindOfAsync(person, cancellationToken).ConfigureAwait(false)).Count > 0)
        {
            return person;
        }

        foreach (var known in await services.RequestLog.FindOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (services.Names.Of(known.Received.DataSubject).Value == name)
            {
                return known.Received.DataSubject;
            }
        }

        return services.Names.ArePseudonyms ? await InLedgerAsync(services, name, cancellationToken).ConfigureAwait(false) : null;
    }

    // A keyed pseudonym cannot be turned back, so the ledger is gone through until somebody has it.
    private static async ValueTask<DataSubjectId?> InLedgerAsync(DeskServices services, string name, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var (after, more) = (0L, true); more;)
        {
            var changes = await services.Ledger.ReadChangesAsync(after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var change in changes)
            {
                after = change.Sequence;
                if (change.Entry is { Event.DataSubject: var person } && seen.Add(change.Name) && (change.Name == name || services.Names.Of(person).Value == name))
                {
                    return person;
                }
            }

            more = changes.Count == PageSize;
        }

        return null;
    }
}
