namespace Pictier.Consent;

/// <summary>Where the id of a statement is written out when somebody asks for it: deciding does not.</summary>
internal abstract class IdSource
{
    private protected IdSource()
    {
    }

    /// <summary>The id at a place.</summary>
    internal abstract string Read(long place);
}
