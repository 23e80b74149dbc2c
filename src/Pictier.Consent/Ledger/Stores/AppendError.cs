namespace Pictier.Consent.Ledger;

/// <summary>One thing that kept a batch from being appended.</summary>
/// <param name="Index">The entry in the batch, from 0.</param>
/// <param name="Kind">Why.</param>
/// <param name="Path">The JSON path of what is wrong in the event, <c>$</c> for the whole.</param>
/// <param name="Message">What was found, what was expected, what to do; never the person.</param>
public sealed record AppendError(int Index, AppendErrorKind Kind, string Path, string Message)
{
    /// <summary>The error on one line.</summary>
    public override string ToString() => $"Entry {Index}: {Path}: {Message}";
}
