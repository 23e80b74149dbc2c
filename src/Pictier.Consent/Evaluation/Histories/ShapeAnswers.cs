namespace Pictier.Consent.Evaluation;

/// <summary>
/// What a shape answered to the shared conditions of the rules that were asked last: the place of the first that failed. A few places,
/// each overwritten by the next rule that falls on it, so that nothing grows and nothing is waited for.
/// </summary>
internal sealed class ShapeAnswers
{
    private const int Places = 8;
    private const int BitsOfAnswer = 16;

    // The number of the rule and the answer in one word, so that they are read and written together. Rules are numbered from 1.
    private readonly ulong[] kept = new ulong[Places];

    internal bool TryFind(int rule, out int answer)
    {
        var word = Volatile.Read(ref kept[rule & (Places - 1)]);
        answer = (int)(word & ((1UL << BitsOfAnswer) - 1));
        return word >> BitsOfAnswer == (ulong)rule;
    }

    internal void Keep(int rule, int answer) => Volatile.Write(ref kept[rule & (Places - 1)], ((ulong)rule << BitsOfAnswer) | (uint)answer);
}
