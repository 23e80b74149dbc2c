namespace Pictier.Consent.Testing;

/// <summary>A store does not keep what its interface promises; the message says what was expected and what was found.</summary>
public sealed class ContractBrokenException : Exception
{
    /// <summary>The exception without a message.</summary>
    public ContractBrokenException()
    {
    }

    /// <summary>The exception with a message.</summary>
    public ContractBrokenException(string message)
        : base(message)
    {
    }

    /// <summary>The exception with a message and what caused it.</summary>
    public ContractBrokenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
