namespace Pictier.Consent.Hosting;

/// <summary>Which parts of the engine failed when they were last used.</summary>
internal sealed class ConsentHealthState
{
    private int failing;

    internal void Failed(ConsentIncidentKind kind) => Interlocked.Or(ref failing, Bit(kind));

    internal void Recovered(ConsentIncidentKind kind)
    {
        // Nearly always nothing had failed, and then nothing is written that other cores would have to read anew.
        if (IsFailing(kind))
        {
            Interlocked.And(ref failing, ~Bit(kind));
        }
    }

    internal bool IsFailing(ConsentIncidentKind kind) => (Volatile.Read(ref failing) & Bit(kind)) != 0;

    private static int Bit(ConsentIncidentKind kind) => 1 << (int)kind;
}
