namespace Pictier.Consent.Testing;

/// <summary>What was decided is not what a test expects; the message shows what was, and what came of every rule.</summary>
public sealed class ExpectationNotMetException : Exception
{
    /// <summary>The exception without a message.</summary>
    public ExpectationNotMetException()
    {
    }

    /// <summary>The exception with a message.</summary>
    public ExpectationNotMetException(string message)
        : base(message)
    {
    }

    /// <summary>The exception with a message and what caused it.</summary>
    public ExpectationNotMetException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
