namespace Pictier.Consent.Ledger;

/// <summary>The store of the ledger cannot be reached, read or written; the message says what was found and what to do.</summary>
public sealed class ConsentStoreException : Exception
{
    /// <summary>The exception without a message.</summary>
    public ConsentStoreException()
    {
    }

    /// <summary>The exception with a message.</summary>
    public ConsentStoreException(string message)
        : base(message)
    {
    }

    /// <summary>The exception with a message and what caused it.</summary>
    public ConsentStoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
