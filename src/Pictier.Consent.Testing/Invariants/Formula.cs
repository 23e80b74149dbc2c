namespace Pictier.Consent.Testing.Invariants;

/// <summary>Questions put together by all, any and not.</summary>
/// <typeparam name="T">What a question asks.</typeparam>
internal abstract class Formula<T>
{
    /// <summary>Whether it holds, when some answers may be unknown: null where the unknown ones matter.</summary>
    internal abstract bool? Holds(Func<T, bool?> answer);

    /// <summary>The questions in it.</summary>
    internal abstract IEnumerable<T> Questions { get; }
}

/// <summary>One question.</summary>
internal sealed class Asked<T>(T question) : Formula<T>
{
    internal T Question => question;

    internal override IEnumerable<T> Questions => [question];

    internal override bool? Holds(Func<T, bool?> answer) => answer(question);
}

/// <summary>Every one of these holds; also when there is none.</summary>
internal sealed class Every<T>(IReadOnlyList<Formula<T>> parts) : Formula<T>
{
    internal IReadOnlyList<Formula<T>> Parts => parts;

    internal override IEnumerable<T> Questions => parts.SelectMany(p => p.Questions);

    internal override bool? Holds(Func<T, bool?> answer)
    {
        bool? all = true;
        foreach (var part in parts)
        {
            switch (part.Holds(answer))
            {
                case false:
                    return false;
                case null:
                    all = null;
                    break;
            }
        }

        return all;
    }
}

/// <summary>The other does not hold.</summary>
internal sealed class Negated<T>(Formula<T> inner) : Formula<T>
{
    internal Formula<T> Inner => inner;

    internal override IEnumerable<T> Questions => inner.Questions;

    internal override bool? Holds(Func<T, bool?> answer) => !inner.Holds(answer);
}
