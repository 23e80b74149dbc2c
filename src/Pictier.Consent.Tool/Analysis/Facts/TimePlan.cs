using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>When consents and refusals are given in a cell: one instant for every interval that a condition tells apart.</summary>
/// <remarks>
/// A consent's own time is compared with the reform of 2022 (C7), with the longest age of a consent (C14), with refusals (C16) and with
/// the use (C12); what lies between two of these is one interval. The birth date is chosen to fit.
/// </remarks>
internal sealed class TimePlan
{
    private static readonly DateTimeOffset Reform2022 = new(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    internal TimePlan(DateTimeOffset at, IEnumerable<PolicyDocument> versions)
    {
        var bounds = versions.Select(v => v.Options.MaxConsentAge).OfType<TimeSpan>().Select(age => at - age).Append(Reform2022)
            .Where(bound => bound < at).Distinct().Order().ToList();
        var last = bounds.Count == 0 ? at.AddYears(-1) : bounds[^1];
        var step = TimeSpan.FromTicks(Math.Min(TimeSpan.FromDays(30).Ticks, (at - last).Ticks / 8));
        Late = at - (3 * step);
        var consents = new List<DateTimeOffset> { at - (2 * step), at - (4 * step) };
        for (var i = bounds.Count - 1; i >= 0; i--)
        {
            consents.Add(i == 0 ? bounds[0].AddDays(-30) : bounds[i - 1] + ((bounds[i] - bounds[i - 1]) / 2));
        }

        Early = consents[^1].AddDays(-30);
        consents.Add(at);
        Consents = consents;
        Shape = string.Join(',', bounds.Select(bound => bound == Reform2022 ? "reform" : (at - bound).ToString()));
    }

    /// <summary>The times of consents: after a late refusal, before it, in each earlier interval, and at the instant of the use itself.</summary>
    internal IReadOnlyList<DateTimeOffset> Consents { get; }

    /// <summary>A refusal that lies between two consents of the last interval.</summary>
    internal DateTimeOffset Late { get; }

    /// <summary>A refusal before every consent.</summary>
    internal DateTimeOffset Early { get; }

    /// <summary>What is the same wherever the options for times are.</summary>
    internal string Shape { get; }
}
