namespace Pictier.Consent.Evaluation;

/// <summary>Those people of a part for whom a use is allowed.</summary>
internal sealed class AllowedPeople
{
    private AllowedPerson[] people = [];

    internal int Count { get; private set; }

    internal AllowedPerson this[int person] => people[person];

    /// <summary>Room for so many, of whom nobody is allowed yet.</summary>
    internal void Clear(int most)
    {
        Count = 0;
        if (people.Length < most)
        {
            people = new AllowedPerson[most];
        }
    }

    /// <summary>Adds somebody if it is allowed: without a branch, because half of the people may be.</summary>
    internal void AddIfAllowed(int start, UseAnswer answer)
    {
        people[Count] = new AllowedPerson(start, answer == UseAnswer.AllowedWithObligations);
        Count += answer == UseAnswer.Denied ? 0 : 1;
    }
}

/// <summary>Somebody for whom a use is allowed.</summary>
/// <param name="Start">Where the history begins.</param>
/// <param name="HasObligations">Whether something is owed for it.</param>
internal readonly record struct AllowedPerson(int Start, bool HasObligations);

/// <summary>What a filter says about a person.</summary>
internal enum UseAnswer
{
    /// <summary>The use is denied.</summary>
    Denied,

    /// <summary>It is allowed, and nothing is owed for it.</summary>
    Allowed,

    /// <summary>It is allowed, and something is owed for it.</summary>
    AllowedWithObligations,
}
