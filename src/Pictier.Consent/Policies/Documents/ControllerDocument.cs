namespace Pictier.Consent.Policies;

/// <summary>Who is responsible for the handling of personal data.</summary>
/// <param name="Name">The name.</param>
/// <param name="Country">The country, ISO 3166-1 alpha-2.</param>
/// <param name="Contact">Where principals turn to (section 5).</param>
public sealed record ControllerDocument(string? Name, string? Country, string? Contact);
