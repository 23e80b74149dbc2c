using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>The shapes of statements in the numbers of a policy set; each is made when it is first asked for.</summary>
internal sealed class PreparedShapes(HistoryPreparer preparer, StatementShapes shapes) : IPreparedFor
{
    private object?[] made = new object?[4];

    public object Preparer => preparer;

    internal ConsentShape Consent(int number) => (ConsentShape)Of(number);

    internal RefusalShape Refusal(int number) => (RefusalShape)Of(number);

    internal WithdrawalShape Withdrawal(int number) => (WithdrawalShape)Of(number);

    internal RestrictionShape Restriction(int number) => (RestrictionShape)Of(number);

    private object Of(int number)
    {
        var known = Volatile.Read(ref made);
        return (uint)number < (uint)known.Length && Volatile.Read(ref known[number]) is { } shape ? shape : Make(number);
    }

    private object Make(int number)
    {
        var shape = preparer.Prepare(shapes[number]);
        lock (this)
        {
            if (number >= made.Length)
            {
                var larger = new object?[Math.Max(number + 1, made.Length * 2)];
                made.CopyTo(larger, 0);
                Volatile.Write(ref made, larger);
            }

            Volatile.Write(ref made[number], shape);
        }

        return shape;
    }
}
