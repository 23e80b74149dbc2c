using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>What is resident is packed, and loses nothing that decides.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ResidentHistoriesTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCaseSource(typeof(Seeds), nameof(Seeds.FewHundreds))]
    public void Decisions_by_what_is_resident_are_those_by_what_was_read(int from)
    {
        foreach (var world in Seeds.Hundred(from).Select(seed => new World(seed)))
        {
            Residents.ShouldDecideAlike(world, Residents.Of(world));
        }
    }

    [Test]
    public void In_whatever_pieces_the_ledger_is_followed_the_same_is_decided()
    {
        foreach (var piece in new[] { 1, 2, 7, 1_000 })
        {
            var world = new World(7);
            Residents.ShouldDecideAlike(world, Residents.Of(world, piece));
        }
    }

    [Test]
    public void What_was_taken_in_already_is_not_taken_in_again()
    {
        var world = new World(11);
        var histories = Residents.Of(world);
        histories.Apply([.. Residents.Changes(world)]);

        Residents.ShouldDecideAlike(world, histories);
        histories.Find(world.Questions[0].Request.DataSubject.Value).Record.EventCount
            .Should().Be(world.Questions[0].History.Events.Count);
    }

    [Test]
    public void Of_many_asked_at_once_each_is_given_their_own()
    {
        var histories = new ResidentHistories();
        var names = Enumerable.Range(0, 5_000).Select(i => $"person-{i}").ToArray();
        histories.Apply([.. names.Select((name, i) => Said(i + 1, name, Given(name, $"c{i}")))]);
        string[] asked = [.. names, .. Enumerable.Range(0, 100).Select(i => $"stranger-{i}"), string.Empty];
        var sought = Array.ConvertAll(asked, histories.Seek);
        Array.ForEach(sought, s => histories.Expect(s));
        Array.ForEach(sought, s => histories.Approach(s));

        var found = Array.ConvertAll(sought, s => histories.Find(s));

        found.Take(names.Length).Select(h => h.IdOf(0)).Should().Equal(names.Select((_, i) => $"c{i}"));
        found.Skip(names.Length).Select(h => h.Record.StatementCount).Should().HaveCount(101).And.OnlyContain(statements => statements == 0);
        histories.Count.Should().Be(names.Length);
    }

    [Test]
    public void Names_that_differ_in_anything_are_different_people()
    {
        string[] names = ["7", "07", "007", "u-7", "U-7", "u-7 ", "ｕ-7", "0", "00", "4294967296", "999999999", "9999999999",
            "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "花子", "花子1", "a1b2c3d4e5", "x1y22z333", "x1y22z0333"];
        var histories = new ResidentHistories();
        histories.Apply([.. names.Select((name, i) => Said(i + 1, name, Given(name, name)))]);

        names.Select(name => histories.Find(name).IdOf(0)).Should().Equal(names);
    }

    [Test]
    public void After_an_erasure_nothing_that_was_said_before_is_left_in_memory()
    {
        const string said = "a-consent-without-any-pattern";
        var histories = new ResidentHistories();
        histories.Apply([Said(1, "hanako", Given("hanako", said)), Said(2, "taro", Given("taro", "c2"))]);
        var erasure = new RestrictionImposed { DataSubject = new("hanako"), At = At, Restriction = "r1", Kind = RestrictionKind.Erase };

        histories.Apply([new LedgerChange(3, "hanako", new LedgerEntry("e3", erasure), IsErasure: true)]);

        var record = histories.Find("hanako").Record;
        (record.EventCount, record.StatementCount, record.KindOf(0)).Should().Be((1, 1, StatementKind.Imposed));
        using var file = new MemoryStream();
        ResidentSnapshot.Write(file, histories, LedgerMark.None);
        System.Text.Encoding.UTF8.GetString(file.ToArray()).Should().NotContain(said).And.Contain("hanako");
    }

    [Test]
    public void A_reader_sees_each_history_whole_while_the_writer_goes_on()
    {
        const int last = 400;
        var histories = new ResidentHistories();
        histories.Apply([Said(1, "hanako", Given("hanako", "c1"))]);
        var reading = Task.Run(() =>
        {
            var seen = 1;
            while (seen < last)
            {
                var history = histories.Find("hanako");
                var events = history.Record.EventCount;
                events.Should().BeGreaterThanOrEqualTo(seen);
                history.Record.StatementCount.Should().Be(events);
                history.IdOf(events - 1).Should().Be($"c{events}");
                seen = events;
            }
        });

        for (var i = 2; i <= last; i++)
        {
            histories.Apply([Said(i, "hanako", Given("hanako", $"c{i}")), Said(i, $"other-{i}", Given($"other-{i}", $"x{i}"))]);
        }

        reading.Invoking(r => r.Wait(TimeSpan.FromSeconds(60))).Should().NotThrow().Which.Should().BeTrue();
    }

    private static LedgerChange Said(long sequence, string name, ConsentEvent said) => new(sequence, name, new LedgerEntry($"e{sequence}", said));

    private static ConsentGiven Given(string who, string consent) => new()
    {
        DataSubject = new(who),
        At = At,
        Consent = consent,
        Operations = ConsentOperations.Use,
        Purposes = ["newsletter"],
        Data = ["email"],
        Method = ConsentMethod.Click,
    };
}
