namespace Pictier.Consent.Evaluation;

/// <summary>Those people of a part for whom a use is allowed.</summary>
internal sealed class AllowedPeople
{
    private AllowedPerson[] people = [];

    internal int Count { get; private set; }

    internal ref readonly AllowedPerson this[int person] => ref people[person];

    /// <summary>Room for so many, of whom nobody is allowed yet.</summary>
    internal void Clear(int most)
    {
        Count = 0;
        if (people.Length < most)
        {
            people = new AllowedPerson[most];
        }
    }

    /// <summary>Adds somebody if there is a verdict that allows: without a branch, because half of the people may be.</summary>
    internal void AddIfAllowed(int start, Verdict? allow)
    {
        people[Count] = new AllowedPerson(start, allow!);
        Count += allow is null ? 0 : 1;
    }
}

/// <summary>Somebody for whom a use is allowed.</summary>
/// <param name="Start">Where the history begins.</param>
/// <param name="Verdict">The allow.</param>
internal readonly record struct AllowedPerson(int Start, Verdict Verdict);
