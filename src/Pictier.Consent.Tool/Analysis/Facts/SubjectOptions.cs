namespace Pictier.Consent.Tool.Analysis;

/// <summary>What can be known of the principal: whether they live, and whether they can consent alone at the times of consents.</summary>
internal static class SubjectOptions
{
    /// <summary>With a birth date for every age that the versions tell apart, at the latest and at the earliest consent.</summary>
    internal static IReadOnlyList<FactOption> Of(IReadOnlyList<DateTimeOffset> consentTimes, IEnumerable<int> ages)
    {
        // Some may be equal; what matters is that they are as many, in the same order, in every cell with the same intervals.
        var days = consentTimes.Select(t => DateOnly.FromDateTime(t.ToOffset(TimeSpan.FromHours(9)).DateTime)).ToList();
        var births = days.SelectMany(day => ages.Select(age => Before(day, age)))
            .SelectMany(day => (IEnumerable<DateOnly>)[day, day.AddDays(1)])
            .Concat(days.Select(day => Before(day, 120)));
        List<DataSubjectFacts> able =
        [
            DataSubjectFacts.Unknown,
            new() { Capacity = Capacity.Full },
            new() { Capacity = Capacity.NeedsRepresentative },
            .. births.Select(birth => new DataSubjectFacts { BirthDate = birth }),
        ];
        return
        [
            .. from facts in able
               from status in Statuses
               from relates in Either
               let cost = (facts == DataSubjectFacts.Unknown ? 0 : 1) + (status == default ? 0 : 1) + (relates ? 0 : 1)
               select new FactOption(cost, draft => draft.SubjectFacts = facts with { Status = status, RelatesToLivingPerson = relates })
               {
                   Deceased = status == DataSubjectStatus.Deceased,
               },
        ];
    }

    private static readonly DataSubjectStatus[] Statuses = [DataSubjectStatus.Unknown, DataSubjectStatus.Deceased];

    private static readonly bool[] Either = [true, false];

    private static DateOnly Before(DateOnly day, int years) => day.Year > years ? day.AddYears(-years) : DateOnly.MinValue;
}
