namespace Pictier.Consent.Ledger;

/// <summary>
/// What a statement says but for whose it is and when, written as an event of nobody: people who filled in the same form share it. It
/// keeps what a rule asks, as it asks it: of evidence that there is some, of the notice that it came first.
/// </summary>
internal static class ShapeTemplate
{
    private const string Blank = "-";
    private const int MostDays = 36_525;

    /// <summary>When everything in a template happens.</summary>
    internal static DateTimeOffset At { get; } = new(2020, 10, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether when it starts and ends must be kept with the consent: not whole days from when it was given, as forms have it.</summary>
    internal static bool HasOwnTerm(ConsentGiven given) => !IsWholeDays(given.EffectiveFrom - given.At) || !IsWholeDays(given.ExpiresAt - given.At);

    internal static ConsentEvent Of(ConsentEvent consentEvent) => consentEvent switch
    {
        ConsentGiven given => Of(given),
        ConsentRefused refused => refused with { DataSubject = new(Blank), At = At, RecordedAt = null, Sequence = null, Consent = Blank },
        ConsentWithdrawn withdrawn => withdrawn with { DataSubject = new(Blank), At = At, RecordedAt = null, Sequence = null, Consent = null, By = default },
        RestrictionImposed imposed => imposed with { DataSubject = new(Blank), At = At, RecordedAt = null, Sequence = null, Restriction = Blank },
        _ => throw new ArgumentException("Only what is said has a shape.", nameof(consentEvent)),
    };

    /// <summary>A listed method, a confirmed identity, evidence (C9).</summary>
    internal static bool IsProven(ConsentGiven given) =>
        given.Method != ConsentMethod.Other && given.IdentityConfirmed && !string.IsNullOrWhiteSpace(given.Evidence);

    private static ConsentGiven Of(ConsentGiven given)
    {
        var isProven = IsProven(given);
        var hasOwnTerm = HasOwnTerm(given);
        return new ConsentGiven
        {
            DataSubject = new(Blank),
            At = At,
            Consent = Blank,
            Operations = given.Operations,
            Purposes = given.Purposes,
            Data = given.Data,
            Recipients = given.Recipients,
            Foreign = given.Foreign,
            NoticeShownAt = given.NoticeShownAt <= given.At ? At : null,
            EffectiveFrom = hasOwnTerm ? null : At + (given.EffectiveFrom - given.At),
            ExpiresAt = hasOwnTerm ? null : At + (given.ExpiresAt - given.At),
            GivenBy = given.GivenBy,
            Representative = string.IsNullOrWhiteSpace(given.Representative) ? null : Blank,
            IdentityConfirmed = isProven,
            Method = isProven ? ConsentMethod.Click : ConsentMethod.Other,
            Evidence = isProven ? Blank : null,
        };
    }

    private static bool IsWholeDays(TimeSpan? offset) =>
        offset is not { } some || (some.Ticks % TimeSpan.TicksPerDay == 0 && some.Duration().Days <= MostDays);
}
