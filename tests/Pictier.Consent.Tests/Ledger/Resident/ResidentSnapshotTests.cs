using Pictier.Consent.Ledger;
using Pictier.Consent.Tests.Differential;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>A snapshot gives back all that was resident, or nothing.</summary>
public sealed class ResidentSnapshotTests
{
    private const int Pages = 2;
    private static readonly LedgerMark Mark = new(4_711, "name", "entry");

    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public void What_was_written_decides_as_before(int seed)
    {
        var world = new World(seed);
        using var file = Written(Residents.Of(world));

        var read = ResidentSnapshot.Read(file, out var mark);

        Residents.ShouldDecideAlike(world, read);
        mark.Should().Be(Mark);
    }

    [Test]
    public void What_was_read_goes_on_with_the_ledger()
    {
        var world = new World(6);
        var changes = Residents.Changes(world).ToList();
        var early = new ResidentHistories();
        early.Apply(changes[..(changes.Count / 2)]);
        using var file = Written(early);

        var read = ResidentSnapshot.Read(file, out _);
        read.Apply(changes[(changes.Count / 2)..]);

        Residents.ShouldDecideAlike(world, read);
    }

    [Test]
    public void Cut_off_at_any_page_or_inside_one_nothing_is_read()
    {
        var whole = Written(Many()).ToArray();
        const int page = SnapshotPages.PageLength + SnapshotPages.HeaderLength + 32;
        whole.Length.Should().BeGreaterThan(Pages * page);
        int[] cuts = [0, 7, 8, 9, .. Enumerable.Range(1, whole.Length / page).SelectMany(n => new[] { 8 + (n * page) - 1, 8 + (n * page), 8 + (n * page) + 1 }), whole.Length - 1];

        foreach (var cut in cuts)
        {
            ShouldNotBeRead(whole[..cut], $"cut off after {cut} bytes");
        }
    }

    [Test]
    public void With_any_bit_flipped_nothing_is_read()
    {
        var whole = Written(Residents.Of(new World(3))).ToArray();
        var random = new Random(1);
        foreach (var at in Enumerable.Range(0, 80).Concat(Enumerable.Range(0, 200).Select(_ => random.Next(whole.Length))).Append(whole.Length - 1))
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= (byte)(1 << random.Next(8));

            ShouldNotBeRead(damaged, $"a bit of byte {at} flipped");
        }
    }

    [Test]
    public void Another_version_of_the_format_is_not_read()
    {
        var other = Written(Residents.Of(new World(3))).ToArray();
        other[7]++;

        ShouldNotBeRead(other, "of a later format");
    }

    [Test]
    public void With_something_behind_its_last_page_nothing_is_read() =>
        ShouldNotBeRead([.. Written(Residents.Of(new World(3))).ToArray(), 0], "with a byte behind it");

    [Test]
    public void Pages_in_another_order_are_not_read()
    {
        var whole = Written(Many()).ToArray();
        const int page = SnapshotPages.PageLength + SnapshotPages.HeaderLength + 32;

        ShouldNotBeRead([.. whole[..8], .. whole[(8 + page)..(8 + (2 * page))], .. whole[8..(8 + page)], .. whole[(8 + (2 * page))..]], "with two pages changed about");
    }

    private static ResidentHistories Many()
    {
        var histories = new ResidentHistories();
        histories.Apply(
        [
            .. Enumerable.Range(1, 60_000).Select(i => new LedgerChange(i, $"person-{i}", new LedgerEntry($"e{i}", new ConsentWithdrawn
            {
                DataSubject = new($"person-{i}"),
                At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(i),
            }))),
        ]);
        return histories;
    }

    private static MemoryStream Written(ResidentHistories histories)
    {
        var file = new MemoryStream();
        ResidentSnapshot.Write(file, histories, Mark);
        file.Position = 0;
        return file;
    }

    private static void ShouldNotBeRead(byte[] bytes, string because)
    {
        using var file = new MemoryStream(bytes);
        file.Invoking(f => ResidentSnapshot.Read(f, out _)).Should().Throw<InvalidDataException>(because);
    }
}
