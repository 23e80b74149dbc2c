using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>What somebody said in situations that are written out.</summary>
internal static class Said
{
    internal static DataSubjectId Someone { get; } = new("someone");

    /// <summary>When it is asked.</summary>
    internal static DateTimeOffset At { get; } = SmallPolicy.Start.AddDays(60);

    /// <summary>A consent; by the instant it may be withdrawn, and replaced by one that says something else.</summary>
    internal static IEnumerable<ConsentEvent> Consent(ConsentGiven given, bool withdrawn, ConsentGiven? replacing)
    {
        yield return given;
        if (withdrawn)
        {
            yield return new ConsentWithdrawn { DataSubject = Someone, At = At, Consent = given.Consent };
        }

        if (replacing is not null)
        {
            yield return replacing with { Consent = "other", Supersedes = given.Consent };
        }
    }

    internal static IEnumerable<ConsentEvent> Restriction(RestrictionKind? kind) => kind is null ? [] :
    [
        new RestrictionImposed { DataSubject = Someone, At = At, Restriction = "restriction", Kind = kind.Value },
    ];
}
