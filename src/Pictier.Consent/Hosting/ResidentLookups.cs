using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>
/// Finds the people of a list in memory. Two places of memory lead to each, so the second is asked for one group before it is needed, and
/// the first two groups before: memory answers while the groups before are decided about.
/// </summary>
internal sealed class ResidentLookups
{
    /// <summary>People who are found together: enough that memory answers for the first of a group when the last is asked for.</summary>
    private const int AtOnce = 32;

    private readonly ResidentHistories histories;
    private readonly Sought[] sought;

    /// <param name="ledger">Whose histories were fresh just now.</param>
    /// <param name="requests">Whose principals are looked for.</param>
    internal ResidentLookups(ResidentLedger ledger, ProcessingRequest[] requests)
    {
        histories = ledger.Histories;
        sought = new Sought[requests.Length];
        for (var i = 0; i < requests.Length; i++)
        {
            // An id that is none names nobody, and has no name in the store.
            sought[i] = histories.Seek(requests[i].NamesPerson ? ledger.NameInStore(requests[i].DataSubject) : string.Empty);
        }

        Expect(0);
        Expect(AtOnce);
        Approach(0);
    }

    /// <summary>Finds the next group.</summary>
    /// <param name="from">Where it begins: where the one before ended.</param>
    /// <param name="readings">What is known of the people of the list.</param>
    /// <returns>Where it ends.</returns>
    internal int Find(int from, Reading[] readings)
    {
        Expect(from + (2 * AtOnce));
        Approach(from + AtOnce);
        var end = EndOf(from);
        for (var i = from; i < end; i++)
        {
            readings[i] = new Reading(histories.Find(sought[i]));
        }

        return end;
    }

    private int EndOf(int group) => Math.Min(group + AtOnce, sought.Length);

    private void Expect(int group)
    {
        for (var i = group; i < EndOf(group); i++)
        {
            histories.Expect(sought[i]);
        }
    }

    private void Approach(int group)
    {
        for (var i = group; i < EndOf(group); i++)
        {
            histories.Approach(sought[i]);
        }
    }
}
