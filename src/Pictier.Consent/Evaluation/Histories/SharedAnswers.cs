namespace Pictier.Consent.Evaluation;

/// <summary>
/// What consents in the same words answer to the shared conditions of one rule: the place of the first that fails. Of each wording it is
/// found out once; of everybody else who consented in these words it is looked up.
/// </summary>
internal sealed class SharedAnswers(int rule)
{
    // By the number of the shape: 0 while it was not asked, else one more than the answer.
    private ushort[] answers = [];

    /// <summary>The number of the rule in its plan.</summary>
    internal int Rule => rule;

    internal bool TryFind(int shape, out int answer)
    {
        var known = answers;
        var word = (uint)shape < (uint)known.Length ? known[shape] : 0;
        answer = word - 1;
        return word != 0;
    }

    /// <summary>Two threads may keep at the same time; what is lost is asked again.</summary>
    internal void Keep(int shape, int answer)
    {
        var known = answers;
        if (shape >= known.Length)
        {
            Array.Resize(ref known, Math.Max(shape + 1, known.Length * 2));
        }

        known[shape] = (ushort)(answer + 1);
        answers = known;
    }
}
