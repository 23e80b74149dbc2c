namespace Pictier.Consent.Auditing;

/// <summary>Something that an audit entry records.</summary>
public abstract record AuditedFact
{
    private protected AuditedFact()
    {
    }

    /// <summary>The name of the fact, never the person.</summary>
    public sealed override string ToString() => GetType().Name;
}
