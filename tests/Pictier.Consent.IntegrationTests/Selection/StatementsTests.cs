using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sql.Selection;

namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>What a query compares is written when events are appended, and what is missing of it is filled in before anybody is selected.</summary>
[TestFixture("SQLite")]
[TestFixture("PostgreSQL")]
public sealed class StatementsTests(string database)
{
    private static readonly DateTimeOffset At = Said.At.AddDays(30);

    [Test]
    public async Task A_ledger_from_before_statements_is_filled_by_the_first_selection_and_selects_those_whom_decisions_allow()
    {
        await using var ledger = Open();
        var crowd = new Crowd(from: database == "SQLite" ? 401 : 501, worlds: 4);
        await crowd.AppendToAsync(ledger);
        await MakeAsBeforeAsync(ledger);

        var between = 0;
        var migrated = ledger.OpenDatabaseAgain();
        foreach (var (policy, use, at) in crowd.Uses)
        {
            var selection = new ConsentSelection(migrated, policy);
            if ((await selection.QueryAsync(use, at)).Refusal is null)
            {
                var people = await selection.SelectAsync(use, at).NamesAsync();
                people.Should().Equal(crowd.AllowedOf(policy, use, at), "of {0} at {1:O}", use, at);
                between += people.Count > 0 && people.Count < crowd.People ? 1 : 0;
            }
        }

        between.Should().BePositive("otherwise nothing was compared");
    }

    [Test]
    public async Task A_ledger_with_more_than_is_filled_at_once_is_filled_by_two_who_select_at_the_same_time()
    {
        await using var ledger = Open();
        foreach (var part in Enumerable.Range(0, 4_500).Chunk(1_500))
        {
            (await ledger.Store.AppendAsync([.. part.Select(i => Said.Consent($"p{i}", $"c{i}"))])).EnsureAppended();
        }

        await MakeAsBeforeAsync(ledger);
        var selected = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => SelectAsync(ledger.OpenDatabaseAgain())));

        selected.Should().OnlyContain(people => people.Count == 4_500);
        (await CountAsync(ledger, "ledger_statement")).Should().Be(4_500);
        (await CountAsync(ledger, "ledger_wording")).Should().Be(1);
    }

    [Test]
    public async Task What_is_appended_behind_events_without_statements_is_selected_too()
    {
        await using var ledger = Open();
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1"), Said.Consent("jiro", "c2")])).EnsureAppended();
        await MakeAsBeforeAsync(ledger);
        await using (var store = new SqlConsentStore(ledger.OpenDatabaseAgain(), ledger.Options, TimeProvider.System))
        {
            (await store.AppendAsync([Said.Withdrawal("hanako", "c1"), Said.Consent("taro", "c3")])).EnsureAppended();
            (await CountAsync(ledger, "ledger_statement")).Should().Be(0, "they are filled in by their order");
            (await SelectAsync(ledger.Database)).Should().Equal("jiro", "taro");

            (await store.AppendAsync([Said.Withdrawal("jiro", "c2")])).EnsureAppended();
            (await CountAsync(ledger, "ledger_statement")).Should().Be(5, "now appending writes them again");
            (await SelectAsync(ledger.Database)).Should().Equal("taro");
        }
    }

    [Test]
    public async Task What_a_library_of_before_appends_meanwhile_holds_up_a_query_and_counts_for_the_next_selection()
    {
        await using var ledger = Open();
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1"), Said.Withdrawal("nobody", "c1") with { Event = Said.Withdrawal("hanako", "c1").Event with { At = At.AddDays(9) } }])).EnsureAppended();
        var query = (await new ConsentSelection(ledger.Database, Mailing.Policy).QueryAsync(Mailing.Newsletter, At)).Query!;
        (await CountAsync(ledger, $"({query.Text}) AS selected", query)).Should().Be(1);

        await WithdrawAsBeforeAsync(ledger, "hanako", "c1", seq: 3);

        (await CountAsync(ledger, $"({query.Text}) AS selected", query)).Should().Be(0, "the query cannot see the withdrawal");
        (await SelectAsync(ledger.Database)).Should().BeEmpty();
        (await CountAsync(ledger, "ledger_statement")).Should().Be(3);
    }

    [Test]
    public async Task Statements_are_not_changed_or_removed_even_by_the_owner()
    {
        await using var ledger = Open();
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();

        foreach (var table in new[] { "ledger_statement", "ledger_wording" })
        {
            foreach (var statement in new[] { $"UPDATE {ledger.Database.Table(table)} SET seq = 9", $"DELETE FROM {ledger.Database.Table(table)}" })
            {
                var change = () => ExecuteAsync(ledger.Database, statement).AsTask();
                await change.Should().ThrowAsync<ConsentStoreException>().WithMessage("*append-only*");
            }
        }
    }

    [Test]
    public async Task Of_a_ledger_under_pseudonyms_nothing_is_laid_open_in_statements()
    {
        await using var ledger = Open(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        (await new ConsentSelection(ledger.Database, Mailing.Policy).QueryAsync(Mailing.Newsletter, At)).Refusal!.Reason.Should().Be(SelectionRefusalReason.Pseudonyms);

        (await CountAsync(ledger, "ledger_statement")).Should().Be(0);
        (await CountAsync(ledger, "ledger_wording")).Should().Be(0);
    }

    private TestLedger Open(bool pseudonyms = false) =>
        database == "SQLite" ? TestLedger.Sqlite(pseudonyms: pseudonyms) : TestLedger.PostgreSql(pseudonyms: pseudonyms);

    private static Task<IReadOnlyList<string>> SelectAsync(SqlDatabase database) => new ConsentSelection(database, Mailing.Policy).SelectAsync(Mailing.Newsletter, At).NamesAsync();

    // The tables as version 4 had them, with all that was said in them.
    private static async Task MakeAsBeforeAsync(TestLedger ledger)
    {
        foreach (var statement in new[] { "DROP TABLE {0}", "DROP TABLE {1}", "ALTER TABLE {2} DROP COLUMN stated_seq", "DELETE FROM {3} WHERE version = 5" })
        {
            await ExecuteAsync(
                ledger.Database,
                string.Format(null, statement, [.. new[] { "ledger_statement", "ledger_wording", "ledger_head", "schema_version" }.Select(ledger.Database.Table)]));
        }
    }

    // As a library does that knows nothing of statements.
    private static async Task WithdrawAsBeforeAsync(TestLedger ledger, string who, string consent, long seq)
    {
        var body = $$"""{"event":"consent-withdrawn","subject":"{{who}}","at":"2026-04-02T00:00:00Z","consent":"{{consent}}"}""";
        var bytes = ledger.Options is PostgreSqlLedgerOptions ? $"convert_to('{body}', 'UTF8')" : $"CAST('{body}' AS BLOB)";
        await ExecuteAsync(
            ledger.Database,
            $"INSERT INTO {ledger.Database.Table("ledger_event")} (seq, subject, event_id, kind, at, recorded_at, consent, body)"
                + $" SELECT {seq}, '{who}', 'e-before', 'consent-withdrawn', at, recorded_at, '{consent}', {bytes} FROM {ledger.Database.Table("ledger_event")} WHERE seq = 1");
        await ExecuteAsync(ledger.Database, $"UPDATE {ledger.Database.Table("ledger_head")} SET last_seq = {seq}");
    }

    private static ValueTask<int> ExecuteAsync(SqlDatabase database, string statement) => database.RunAsync(
        async (connection, token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            return await command.ExecuteNonQueryAsync(token);
        },
        default);

    private static async Task<long> CountAsync(TestLedger ledger, string from, SelectionQuery? query = null) => await ledger.Database.RunAsync(
        async (connection, token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, $"SELECT count(*) FROM {(query is null ? ledger.Database.Table(from) : from)}");
            query?.AddParameters(command);
            return Convert.ToInt64(await command.ExecuteScalarAsync(token), null);
        },
        default);
}
