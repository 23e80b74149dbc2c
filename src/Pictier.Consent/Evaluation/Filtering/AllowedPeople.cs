namespace Pictier.Consent.Evaluation;

/// <summary>Where the histories of those people of a part begin for whom a use is allowed, and which of the filter's answers each got.</summary>
internal sealed class AllowedPeople
{
    private int[] starts = [];
    private int[] answers = [];

    internal int Count { get; private set; }

    internal (int Start, int Answer) this[int person] => (starts[person], answers[person]);

    /// <summary>Room for so many, of whom nobody is allowed yet.</summary>
    internal void Clear(int most)
    {
        Count = 0;
        if (starts.Length < most)
        {
            (starts, answers) = (new int[most], new int[most]);
        }
    }

    /// <summary>Adds somebody if it is allowed: without a branch, because half of the people may be.</summary>
    internal void AddIfAllowed(int start, int answer)
    {
        starts[Count] = start;
        answers[Count] = answer;
        Count += answer != UseFilter.Denied ? 1 : 0;
    }
}
