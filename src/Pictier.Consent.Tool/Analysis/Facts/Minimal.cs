using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Leaves out of a situation whatever it does not need.</summary>
internal static class Minimal
{
    /// <summary>The situation from which nothing can be left out without losing what is wanted.</summary>
    internal static Situation Of(Situation situation, Func<Situation, bool> isWanted)
    {
        var current = situation;
        while (Less(current).FirstOrDefault(isWanted) is { } less)
        {
            current = less;
        }

        return current;
    }

    private static IEnumerable<Situation> Less(Situation whole)
    {
        for (var i = 0; i < whole.Events.Count; i++)
        {
            var without = whole.Events[i];
            yield return whole with { Events = [.. whole.Events.Where(e => e != without && !RefersTo(e, without))] };
        }

        foreach (var request in Less(whole.Request))
        {
            yield return whole with { Request = request };
        }
    }

    private static IEnumerable<ProcessingRequest> Less(ProcessingRequest whole)
    {
        for (var i = 0; i < whole.Claims.Count; i++)
        {
            yield return whole with { Claims = [.. whole.Claims.Where((_, at) => at != i)] };
        }

        if (whole.DataSubjectFacts != DataSubjectFacts.Unknown)
        {
            yield return whole with { DataSubjectFacts = DataSubjectFacts.Unknown };
        }

        if (whole.Held != HeldData.Unknown)
        {
            yield return whole with { Held = HeldData.Unknown };
            HeldData[] parts = [whole.Held with { AcquiredAt = null }, whole.Held with { SpecialCareBasis = null }, whole.Held with { Business = null }];
            foreach (var part in parts.Where(p => p != whole.Held))
            {
                yield return whole with { Held = part };
            }
        }

        if (whole.Form != InformationForm.Identifiable)
        {
            yield return whole with { Form = InformationForm.Identifiable };
        }

        if (whole.Method != default)
        {
            yield return whole with { Method = default };
        }

        if (whole.AuthorityRequest is not null)
        {
            yield return whole with { AuthorityRequest = null };
        }

        if (whole.ServiceRule is not null)
        {
            yield return whole with { ServiceRule = null };
        }

        if (whole.Unjust)
        {
            yield return whole with { Unjust = false };
        }
    }

    private static bool RefersTo(ConsentEvent later, ConsentEvent left) => left is ConsentGiven given
        && (later is ConsentWithdrawn { Consent: { } withdrawn } && withdrawn == given.Consent
            || later is ConsentGiven { Supersedes: { } replaced } && replaced == given.Consent);
}
