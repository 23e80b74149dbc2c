using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>What a service says about its preference centre.</summary>
public sealed class ConsentCentreOptions : ConsentPageOptions
{
    /// <summary>
    /// What is known of the person who is signed in, such as the birth date: what the centre shows is decided with it, as the service
    /// decides.
    /// </summary>
    /// <value>The default knows nothing.</value>
    public Func<HttpContext, DataSubjectId, DataSubjectFacts> Facts { get; set; } = (_, _) => DataSubjectFacts.Unknown;
}
