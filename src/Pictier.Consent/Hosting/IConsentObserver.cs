namespace Pictier.Consent.Hosting;

/// <summary>Is told of incidents, for example to log them. It is called on the path of a decision, so it is quick and does not throw.</summary>
public interface IConsentObserver
{
    /// <summary>Takes note of an incident.</summary>
    void Observe(ConsentIncident incident);
}
