using CsCheck;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>Writing an event and reading it again gives the same event (contract section 2).</summary>
public sealed class LedgerRoundTripTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(9)).AddTicks(1);

    private static readonly DataSubjectId Somebody = new("山田 <太郎> \"1\"");

    private static readonly ConsentGiven Given = new()
    {
        DataSubject = Somebody,
        At = At,
        RecordedAt = At.AddDays(1),
        Sequence = 1,
        Consent = "c1",
        Operations = ConsentOperations.Acquire | ConsentOperations.Use | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
        Purposes = ["ads", "prints"],
        Data = ["email", "profile"],
        Recipients = new() { Ids = ["printer"], Kinds = [RecipientKind.Contractor, RecipientKind.Police], Classes = ["printers"] },
        Foreign = new()
        {
            Countries = ["US", "DE"],
            CountryName = ForeignInformation.Provided,
            System = ForeignInformation.UnavailableWithReason,
            Measures = ForeignInformation.Provided,
        },
        NoticeShownAt = At.AddMinutes(-1),
        Notice = new("n1", "3", new string('a', 64), "ja"),
        EffectiveFrom = At.AddHours(1),
        ExpiresAt = At.AddYears(1),
        GivenBy = ConsentGiver.LegalRepresentative,
        Representative = "parent-7",
        IdentityConfirmed = true,
        Method = ConsentMethod.VoiceOrTouch,
        Evidence = "log/4711",
        Supersedes = "c0",
    };

    private static readonly ConsentRefused Refused = new()
    {
        DataSubject = Somebody,
        At = At,
        RecordedAt = At,
        Sequence = 2,
        Consent = "c2",
        Operations = ConsentOperations.Use,
        Purposes = ["ads"],
        Data = ["email"],
        Recipients = RecipientScope.Any,
    };

    private static readonly ConsentEvent[] Events =
    [
        new ConsentGiven { DataSubject = Somebody, At = At, Sequence = 0, Consent = "c0", Operations = ConsentOperations.None, Purposes = [], Data = [], Method = ConsentMethod.Other },
        Given,
        Refused,
        new ConsentWithdrawn { DataSubject = Somebody, At = At, Consent = "c1", By = ConsentGiver.AuthorisedAgent },
        new ConsentWithdrawn { DataSubject = Somebody, At = At, Purposes = ["ads"], By = ConsentGiver.LegalRepresentative },
        new ConsentWithdrawn { DataSubject = Somebody, At = At },
        new RestrictionImposed { DataSubject = Somebody, At = At, Restriction = "r1", Kind = RestrictionKind.ItemObjection, Purposes = ["ads"], Data = ["email"], Recipients = ["printer"] },
        new RestrictionImposed { DataSubject = Somebody, At = At, Restriction = "r2", Kind = RestrictionKind.CeaseProvision },
        new RestrictionLifted { DataSubject = Somebody, At = At.AddTicks(1), Restriction = "r2" },
        Given with { Consent = "c3", Sequence = 9, Supersedes = null, Recipients = new(), Foreign = new() { Countries = null } },
        Given with { Consent = "c4", Sequence = 10, Supersedes = null, Recipients = RecipientScope.Any, Foreign = new() { Countries = [] } },
        Given with { Consent = "c5", Sequence = 11, Supersedes = null, Recipients = null, Foreign = null, Notice = new(null, null, null, null) },
        new ConsentRefused { DataSubject = Somebody, At = At, Consent = "c6", Operations = ConsentOperations.ProvideForeign, Purposes = [] },
    ];

    [Test]
    public void Events_that_say_everything_and_events_that_say_the_least_survive() =>
        RoundTrip.Read(Events).Should().BeEquivalentTo(Events, RoundTrip.MemberByMember);

    [Test]
    public void Random_ledgers_survive() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var ledger = ConsentLedger.Parse(string.Join('\n', new RandomWorld(seed).Ledger));
            RoundTrip.Read(ledger.Events).Should().BeEquivalentTo(ledger.Events, RoundTrip.MemberByMember);
        },
        iter: 40);

    [Test]
    public void Nothing_that_was_written_is_lost_in_reading_it() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            string[] written = [.. ConsentLedger.Parse(string.Join('\n', new RandomWorld(seed).Ledger)).Events.Select(EventWriter.Write)];
            ConsentLedger.Parse(string.Join('\n', written)).Events.Select(EventWriter.Write).Should().Equal(written);
        },
        iter: 100);

    [Test]
    public void Every_property_of_a_consent_is_written() => RoundTrip.PropertyNames(EventWriter.Write(Given)).Should().BeEquivalentTo(
        "event", "subject", "at", "recordedAt", "seq", "consent", "operations", "purposes", "data", "recipients", "foreign", "noticeShownAt", "notice",
        "effectiveFrom", "expiresAt", "givenBy", "representative", "identityConfirmed", "method", "evidence", "supersedes");

    [Test]
    public void Every_property_of_a_refusal_is_written() => RoundTrip.PropertyNames(EventWriter.Write(Refused)).Should().BeEquivalentTo(
        "event", "subject", "at", "recordedAt", "seq", "consent", "operations", "purposes", "data", "recipients");

    [Test]
    public void Instants_are_written_in_UTC_to_a_tenth_of_a_microsecond() =>
        EventWriter.Write(Given).Should().Contain("\"at\":\"2026-11-22T03:00:00.0000001Z\"");

    [Test]
    public void An_event_is_one_line() => Events.Select(EventWriter.Write).Should().NotContain(line => line.Contains('\n'));
}
