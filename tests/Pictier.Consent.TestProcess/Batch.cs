using System.Globalization;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.TestProcess;

/// <summary>One batch that a process appends; everything in it follows from its id, so whoever knows the id can tell whether it is whole.</summary>
public static class Batch
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A consent of 1 to 3 parts: given, replaced, withdrawn. The id ends in how many.</summary>
    public static IReadOnlyList<LedgerEntry> Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var who = new DataSubjectId($"person {id[^3]}");
        var first = Given(who, $"{id} 1", null);
        return id[^1] switch
        {
            '1' => [first],
            '2' => [first, Given(who, $"{id} 2", $"{id} 1")],
            _ => [first, Given(who, $"{id} 2", $"{id} 1"), new($"{id} 3", new ConsentWithdrawn { DataSubject = who, At = At, Consent = $"{id} 2" })],
        };
    }

    /// <summary>The id of the batch that an entry is of.</summary>
    public static string IdOf(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry[..entry.LastIndexOf(' ')];
    }

    /// <summary>The id of the batch that a process appends in a round.</summary>
    internal static string Id(string run, int worker, int round, int parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{run}/{worker}/{round:D6}/{parts}");

    private static LedgerEntry Given(DataSubjectId who, string consent, string? supersedes) => new(
        consent,
        new ConsentGiven
        {
            DataSubject = who,
            At = At,
            Consent = consent,
            Operations = ConsentOperations.Use,
            Purposes = ["newsletter"],
            Data = ["email"],
            IdentityConfirmed = true,
            Method = ConsentMethod.Checkbox,
            Evidence = new string('x', 200),
            Supersedes = supersedes,
        });
}
