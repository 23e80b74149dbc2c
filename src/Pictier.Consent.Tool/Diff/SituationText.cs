using System.Globalization;
using Pictier.Consent.Ledger;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Diff;

/// <summary>A situation in one sentence, for people: what is given beyond the use itself.</summary>
internal static class SituationText
{
    internal static string Of(Situation situation)
    {
        var request = situation.Request;
        var facts = Facts(request).Concat(situation.Events.Select(Event)).ToList();
        return $"data {string.Join(", ", request.Data.Select(d => $"`{d.Value}`"))} at {Time(situation.At)}{(facts.Count == 0 ? ", nothing else being said" : ", with " + string.Join("; ", facts))}";
    }

    /// <summary>Where else the change is; null when nowhere.</summary>
    internal static string? Elsewhere(Change change)
    {
        var data = change.Cells.Select(c => string.Join(", ", c.Data)).Distinct().Count();
        var times = change.Cells.Select(c => c.At).Distinct().Count();
        return data * times == 1 ? null : $"in {data} classes of data, {times} of instants ({change.Cells.Count} together)";
    }

    private static IEnumerable<string> Facts(ProcessingRequest request)
    {
        if (request.DataSubjectFacts != DataSubjectFacts.Unknown)
        {
            yield return "what is known of the principal";
        }

        if (request.Held != HeldData.Unknown)
        {
            yield return "what is known of the data held";
        }

        if (request.Form != InformationForm.Identifiable)
        {
            yield return $"the form {Word.Of(request.Form.Kind)}";
        }

        if (request.Acquisition is { } acquisition)
        {
            yield return $"the source {Word.Of(acquisition.Source)}";
        }

        if (request.Method != default)
        {
            yield return $"the method {Word.Of(request.Method)}";
        }

        if (request.AuthorityRequest is { } authority)
        {
            yield return $"an authority's request ({Word.Of(authority.Compulsion)})";
        }

        if (request.ServiceRule is { } rule)
        {
            yield return $"the service rule `{rule}`";
        }

        foreach (var claim in request.Claims)
        {
            yield return claim switch
            {
                RequiredByLawClaim => "a claim of 2.2(4)",
                LifeBodyOrFortuneClaim => "a claim of 2.2(1)",
                PublicHealthOrChildrenClaim => "a claim of 2.2(2)",
                _ => "a claim of 2.2(3)",
            };
        }

        if (request.Unjust)
        {
            yield return "an unjust use";
        }
    }

    private static string Event(ConsentEvent consentEvent) => consentEvent switch
    {
        ConsentGiven given => $"a consent of {Time(given.At)}",
        ConsentRefused refused => $"a refusal of {Time(refused.At)}",
        ConsentWithdrawn withdrawn => $"its withdrawal at {Time(withdrawn.At)}",
        RestrictionImposed imposed => $"the restriction {Word.Of(imposed.Kind)}",
        _ => "a restriction lifted",
    };

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
