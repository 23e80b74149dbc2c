namespace Pictier.Consent.AspNetCore;

/// <summary>What of one answer may be written: first it is asked what there is, then everything is decided at once, then it tells.</summary>
internal sealed class ShapedAnswer(ResponseShape shape, DataSubjectId? person)
{
    private static readonly AsyncLocal<ShapedAnswer?> Flowing = new();

    private readonly Dictionary<(DataSubjectId Person, CategorySet Categories), bool> covered = [];
    private readonly Stack<DataSubjectId?> people = new([person]);
    private bool decided;

    /// <summary>The answer that is being written; null where none is shaped.</summary>
    internal static ShapedAnswer? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    internal void Enter(DataSubjectId? inner) => people.Push(inner);

    internal void Leave() => people.Pop();

    /// <summary>Whether a property of these categories is written. While it is not decided yet everything is visited, and nothing leaves.</summary>
    internal bool Covers(CategorySet categories)
    {
        // About nobody: nothing to ask, nothing to show.
        if (people.Peek() is not { } about)
        {
            return !decided;
        }

        if (decided)
        {
            return covered.GetValueOrDefault((about, categories));
        }

        covered[(about, categories)] = false;
        return true;
    }

    /// <summary>Decides about everything that was visited, in one batch.</summary>
    /// <returns>The denial that is trouble of the service; null where the answer can be written.</returns>
    internal async ValueTask<Decision?> DecideAsync(IConsentEngine engine, CancellationToken cancellationToken)
    {
        var asked = covered.Keys.ToArray();
        var evaluated = asked.Length == 0
            ? []
            : await engine.EvaluateAsync(Array.ConvertAll(asked, a => shape.About(a.Person, a.Categories)), cancellationToken).ConfigureAwait(false);
        decided = true;
        for (var i = 0; i < asked.Length; i++)
        {
            if (Denial.IsTrouble(evaluated[i].Decision.Reason))
            {
                return evaluated[i].Decision;
            }

            covered[asked[i]] = evaluated[i].Decision.IsAllowed;
        }

        return null;
    }
}
