using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Residents;

/// <summary>
/// A ledger of any number of people that is made up while it is read: each gave five consents by some of 40 forms, and some withdrew one.
/// </summary>
/// <param name="people">How many.</param>
/// <param name="withUuids">Whether consents and people have UUIDs instead of running numbers.</param>
internal sealed class GeneratedPeople(int people, bool withUuids) : IConsentStore
{
    internal const int PerPerson = 5;
    internal const int Forms = 40;
    internal static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Of five people one withdrew one of the five consents.
    private const int EventsOfFive = (5 * PerPerson) + 1;
    private static readonly string[] Purposes = [.. Enumerable.Range(0, 10).Select(p => $"purpose-{p}")];

    internal long Events => ((long)people / 5 * EventsOfFive) + (people % 5 * PerPerson);

    internal DataSubjectId Person(int number) => new(Name(number));

    public ValueTask<IReadOnlyList<LedgerChange>> ReadChangesAsync(long afterSequence, int max, CancellationToken cancellationToken = default)
    {
        var changes = new LedgerChange[(int)Math.Min(max, Events - afterSequence)];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = Change(afterSequence + i);
        }

        return new(changes);
    }

    public async ValueTask WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken = default) => await Task.Delay(atMost, cancellationToken);

    public string NameInStore(DataSubjectId dataSubject) => dataSubject.Value;

    public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsKnownAtAsync(IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset knownAt, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<LedgerEntry> entries, AppendOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<AppendResult> EraseAsync(LedgerEntry erasure, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private LedgerChange Change(long number)
    {
        var five = number / EventsOfFive;
        var rest = (int)(number % EventsOfFive);
        var person = (int)((five * 5) + Math.Min(rest / PerPerson, 4));
        var consent = rest == EventsOfFive - 1 ? -1 : rest % PerPerson;
        var who = Person(person);

        // 100 ns exactly, as clocks give it.
        var at = Start.AddTicks((person * 7_919_777L % (TimeSpan.TicksPerDay * 700)) + Math.Abs(consent));
        ConsentEvent said = consent < 0
            ? new ConsentWithdrawn { DataSubject = who, At = at.AddDays(3), Consent = Consent(person, person % PerPerson) }
            : Given(who, at, Consent(person, consent), (int)((uint)(person * 2_654_435_761L + (consent * 40_503L)) % Forms));
        return new LedgerChange(number + 1, who.Value, new LedgerEntry("entry", said));
    }

    private string Name(int person) => withUuids ? new Guid(person, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString() : $"person-{person:D9}";

    private string Consent(int person, int number) => withUuids ? new Guid(person, (short)number, 9, 8, 7, 6, 5, 4, 3, 2, 1).ToString() : $"c{person}-{number}";

    // Each form asks for one or two of ten purposes, half of them with an end.
    private static ConsentGiven Given(DataSubjectId who, DateTimeOffset at, string consent, int form) => new()
    {
        DataSubject = who,
        At = at,
        Consent = consent,
        Operations = form % 4 == 3 ? ConsentOperations.Use | ConsentOperations.ProvideDomestic : ConsentOperations.Use,
        Purposes = form < 20 ? [Purposes[form % 10]] : [Purposes[form % 10], Purposes[(form + 3) % 10]],
        Data = form % 3 == 0 ? ["email"] : ["email", "photo"],
        Recipients = form % 4 == 3 ? RecipientScope.Any : null,
        NoticeShownAt = at,
        ExpiresAt = form % 2 == 0 ? at.AddDays(365) : null,
        IdentityConfirmed = true,
        Method = ConsentMethod.Checkbox,
        Evidence = "log/123456",
    };
}
