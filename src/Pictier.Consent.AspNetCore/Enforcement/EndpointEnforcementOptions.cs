namespace Pictier.Consent.AspNetCore;

/// <summary>How endpoints are enforced, and how a refusal is told.</summary>
public sealed class EndpointEnforcementOptions
{
    /// <summary>Sources of data subjects by name, for <see cref="RequireConsentAttribute.DataSubjectFrom"/>.</summary>
    public IDictionary<string, DataSubjectSource> DataSubjects { get; } = new Dictionary<string, DataSubjectSource>(StringComparer.Ordinal);

    /// <summary>What the <c>type</c> of a refusal starts with; the reason code follows. A service that documents its reasons names its own page here.</summary>
    /// <value>The default is <c>tag:pictier.com,2026:consent/</c>.</value>
    public string ProblemType { get; set; } = "tag:pictier.com,2026:consent/";

    /// <summary>When a client may ask again after the records could not be read or written.</summary>
    /// <value>The default is five seconds.</value>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);
}
