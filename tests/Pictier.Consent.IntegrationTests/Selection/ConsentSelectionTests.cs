using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Sql.Selection;

namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>A mailing is one query on the database that one has.</summary>
[TestFixture("SQLite")]
[TestFixture("PostgreSQL")]
public sealed class ConsentSelectionTests(string database)
{
    private static readonly DateTimeOffset At = Said.At.AddDays(30);

    private static readonly ConsentPolicy Policy = Mailing.Policy;

    private static readonly ProcessingRequest Newsletter = Mailing.Newsletter;

    private static readonly ProcessingRequest Answer = ProcessingRequest.Use(new("anybody"), new("answer"), [new("email")]);

    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Test]
    public async Task Whoever_consents_before_the_instant_is_selected_and_at_the_instant_not()
    {
        await using var ledger = await WithAsync(Consent("before") with { At = At - Tick, NoticeShownAt = At - Tick }, Consent("at") with { At = At, NoticeShownAt = At });

        (await SelectAsync(ledger, Newsletter)).Should().Equal("before");
    }

    [Test]
    public async Task Whoever_withdraws_at_the_instant_is_not_selected_and_after_it_is()
    {
        await using var ledger = await WithAsync(
            Consent("at"), Withdrawal("at", At), Consent("after"), Withdrawal("after", At + Tick));

        (await SelectAsync(ledger, Newsletter)).Should().Equal("after");
    }

    [Test]
    public async Task A_consent_that_expires_at_the_instant_is_over_and_one_that_is_effective_from_it_counts()
    {
        await using var ledger = await WithAsync(
            Consent("expires-at") with { ExpiresAt = At },
            Consent("expires-after") with { ExpiresAt = At + Tick },
            Consent("effective-at") with { EffectiveFrom = At },
            Consent("effective-after") with { EffectiveFrom = At + Tick });

        (await SelectAsync(ledger, Newsletter)).Should().Equal("effective-at", "expires-after");
    }

    [Test]
    public async Task A_consent_without_evidence_or_before_its_notice_does_not_count()
    {
        await using var ledger = await WithAsync(
            Consent("blank") with { Evidence = "\u3000 " }, Consent("late-notice") with { NoticeShownAt = Said.At + Tick }, Consent("right"));

        (await SelectAsync(ledger, Newsletter)).Should().Equal("right");
    }

    [Test]
    public async Task A_refusal_at_the_time_of_the_consent_replaces_it()
    {
        await using var ledger = await WithAsync(
            Consent("with-it"), Refusal("with-it", Said.At), Consent("before-it"), Refusal("before-it", Said.At - Tick));

        (await SelectAsync(ledger, Newsletter)).Should().Equal("before-it");
    }

    [Test]
    public async Task A_restriction_holds_until_it_is_lifted()
    {
        await using var ledger = await WithAsync(
            Consent("imposed-at"), Cessation("imposed-at", At),
            Consent("imposed-after"), Cessation("imposed-after", At + Tick),
            Consent("lifted-at"), Cessation("lifted-at", Said.At), Lift("lifted-at", At),
            Consent("lifted-after"), Cessation("lifted-after", Said.At), Lift("lifted-after", At + Tick));

        (await SelectAsync(ledger, Newsletter)).Should().Equal("imposed-after", "lifted-at");
        (await SelectAsync(ledger, Answer)).Should().Equal("imposed-after", "lifted-at");
    }

    [Test]
    public async Task A_provision_in_Japan_and_one_abroad_are_selected_by_the_consents_for_them()
    {
        var any = Consent("abroad") with
        {
            Operations = ConsentOperations.ProvideForeign,
            Recipients = RecipientScope.Any,
            Foreign = new ForeignConsent
            {
                Countries = ["US"],
                CountryName = ForeignInformation.Provided,
                System = ForeignInformation.Provided,
                Measures = ForeignInformation.Provided,
            },
        };
        await using var ledger = await WithAsync(any, Consent("in-japan") with { Operations = ConsentOperations.ProvideDomestic, Recipients = RecipientScope.Any });
        var who = new DataSubjectId("anybody");

        (await SelectAsync(ledger, ProcessingRequest.Provide(who, new("newsletter"), [new("email")], to: new("printer")))).Should().Equal("in-japan");
        (await SelectAsync(ledger, ProcessingRequest.Provide(who, new("newsletter"), [new("email")], to: new("host")))).Should().Equal("abroad");
    }

    [Test]
    public async Task The_condition_stands_in_a_query_over_people_of_ones_own()
    {
        await using var ledger = await WithAsync(Consent("member"), Consent("restricted"), Cessation("restricted", Said.At));

        (await FromOwnTableAsync(ledger, Newsletter)).Should().Equal("member");
        (await FromOwnTableAsync(ledger, Answer)).Should().Equal("member", "never-seen");
    }

    [Test]
    public async Task It_says_whether_people_without_a_record_are_allowed()
    {
        await using var ledger = await WithAsync(Consent("member"));
        var selection = new ConsentSelection(ledger.Database, Policy);

        (await selection.QueryAsync(Newsletter, At)).Query!.AllowsPeopleWithoutRecord.Should().BeFalse();
        (await selection.QueryAsync(Answer, At)).Query!.AllowsPeopleWithoutRecord.Should().BeTrue();
    }

    [Test]
    public async Task Of_whoever_says_something_new_after_the_query_was_made_the_condition_does_not_hold()
    {
        await using var ledger = await WithAsync(Consent("member"));
        var query = (await new ConsentSelection(ledger.Database, Policy).QueryAsync(Answer, At)).Query!;
        await AppendAsync(ledger, Cessation("member", Said.At));

        (await ReadAsync(ledger, query.Text, query)).Should().BeEmpty();
    }

    [Test]
    public async Task What_is_said_since_is_found_by_the_next_selection()
    {
        await using var ledger = await WithAsync(Consent("first"));
        var selection = new ConsentSelection(ledger.Database, Policy);
        _ = await selection.SelectAsync(Newsletter, At).NamesAsync();
        await AppendAsync(ledger, Cessation("first", Said.At), Consent("second") with { Purposes = ["newsletter", "answer"] });

        (await selection.SelectAsync(Newsletter, At).NamesAsync()).Should().Equal("second");
    }

    [Test]
    public async Task Before_any_policy_is_in_force_nobody_is_selected()
    {
        await using var ledger = await WithAsync(Consent("member"));

        (await new ConsentSelection(ledger.Database, Policy).SelectAsync(Newsletter, new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)).NamesAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task A_ledger_under_pseudonyms_is_refused()
    {
        await using var ledger = Open(pseudonyms: true);
        await AppendAsync(ledger, Consent("member"));
        var selection = new ConsentSelection(ledger.Database, Policy);

        (await selection.QueryAsync(Newsletter, At)).Refusal!.Reason.Should().Be(SelectionRefusalReason.Pseudonyms);
        var select = () => selection.SelectAsync(Newsletter, At).NamesAsync();
        await select.Should().ThrowAsync<NotSupportedException>().WithMessage("*pseudonyms*");
    }

    [Test]
    public async Task A_birth_date_is_refused()
    {
        await using var ledger = await WithAsync(Consent("member"));
        var born = Newsletter with { DataSubjectFacts = new() { BirthDate = new(2001, 2, 3) } };

        (await new ConsentSelection(ledger.Database, Policy).QueryAsync(born, At)).Refusal!.Reason.Should().Be(SelectionRefusalReason.ConsentsNotAlike);
    }

    [Test]
    public async Task A_claim_that_asks_whether_somebody_refused_is_refused()
    {
        await using var ledger = await WithAsync(Consent("member"));
        var claimed = Newsletter with
        {
            Claims = [new LifeBodyOrFortuneClaim { Interest = ProtectedInterest.Fortune, NeedToProtect = true, ConsentDifficult = true, Difficulty = "b", Evidence = "e", Approver = "a", Data = [new("email")] }],
        };

        (await new ConsentSelection(ledger.Database, Policy).QueryAsync(claimed, At)).Refusal!.Reason.Should().Be(SelectionRefusalReason.Refusals);
    }

    [Test]
    public async Task More_different_words_than_a_query_may_ask_are_refused()
    {
        await using var ledger = await WithAsync(Consent("one"), Consent("two") with { Purposes = ["answer"] }, Withdrawal("two", At));

        (await new ConsentSelection(ledger.Database, Policy) { MaxWords = 2 }.QueryAsync(Newsletter, At)).Refusal!.Reason.Should().Be(SelectionRefusalReason.TooVaried);
    }

    private static ConsentGiven Consent(string who) => (ConsentGiven)Said.Consent(who, $"c-{who}").Event;

    private static ConsentWithdrawn Withdrawal(string who, DateTimeOffset at) => new() { DataSubject = new(who), At = at, Consent = $"c-{who}" };

    private static ConsentRefused Refusal(string who, DateTimeOffset at) =>
        new() { DataSubject = new(who), At = at, Consent = $"n-{who}", Operations = ConsentOperations.Use, Purposes = ["newsletter"] };

    private static RestrictionImposed Cessation(string who, DateTimeOffset at) =>
        new() { DataSubject = new(who), At = at, Restriction = $"r-{who}", Kind = RestrictionKind.CeaseUse };

    private static RestrictionLifted Lift(string who, DateTimeOffset at) => new() { DataSubject = new(who), At = at, Restriction = $"r-{who}" };

    private TestLedger Open(bool pseudonyms = false) =>
        database == "SQLite" ? TestLedger.Sqlite(pseudonyms: pseudonyms) : TestLedger.PostgreSql(pseudonyms: pseudonyms);

    private async Task<TestLedger> WithAsync(params ConsentEvent[] said)
    {
        var ledger = Open();
        await AppendAsync(ledger, said);
        return ledger;
    }

    private static async Task AppendAsync(TestLedger ledger, params ConsentEvent[] said) =>
        (await ledger.Store.AppendAsync([.. said.Select((e, i) => new LedgerEntry($"{e}-{e.DataSubject.Value}-{i}", e))])).EnsureAppended();

    private static Task<IReadOnlyList<string>> SelectAsync(TestLedger ledger, ProcessingRequest use) =>
        new ConsentSelection(ledger.Database, Policy).SelectAsync(use, At).NamesAsync();

    private static async Task<IReadOnlyList<string>> FromOwnTableAsync(TestLedger ledger, ProcessingRequest use)
    {
        var query = (await new ConsentSelection(ledger.Database, Policy).QueryAsync(use, At)).Query!;
        return await ReadAsync(
            ledger,
            $"WITH users AS (SELECT 'member' AS id UNION ALL SELECT 'restricted' UNION ALL SELECT 'never-seen') SELECT users.id FROM users WHERE {query.Where("users.id")}",
            query);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(TestLedger ledger, string text, SelectionQuery query) => await ledger.Database.RunAsync<IReadOnlyList<string>>(
        async (connection, token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, text);
            query.AddParameters(command);
            await using var reader = await command.ExecuteReaderAsync(token);
            var names = new List<string>();
            while (await reader.ReadAsync(token))
            {
                names.Add(reader.GetString(0));
            }

            return [.. names.Order(StringComparer.Ordinal)];
        },
        default);
}
