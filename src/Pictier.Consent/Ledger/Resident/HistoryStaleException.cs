namespace Pictier.Consent.Ledger;

/// <summary>A copy of the ledger is older than its bound: nothing is decided from it (<see cref="ReasonCode.ConsentHistoryStale"/>).</summary>
public sealed class HistoryStaleException : Exception
{
    /// <summary>The exception without a message.</summary>
    public HistoryStaleException()
    {
    }

    /// <summary>The exception with a message.</summary>
    public HistoryStaleException(string message)
        : base(message)
    {
    }

    /// <summary>The exception with a message and what keeps the copy from being brought up to date.</summary>
    public HistoryStaleException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
