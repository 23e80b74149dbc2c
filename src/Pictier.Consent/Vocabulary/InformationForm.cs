namespace Pictier.Consent;

/// <summary>The form in which the information is handled (1.1, 3.3(3)). The default is identifiable.</summary>
public sealed record InformationForm
{
    /// <summary>Identifiable information.</summary>
    public static InformationForm Identifiable { get; } = new();

    /// <summary>The kind of form.</summary>
    public FormKind Kind { get; init; }

    /// <summary>Who attests that the form meets its standard, or where that is recorded. A form without an attestation does not count.</summary>
    public string? Attestation { get; init; }

    /// <summary>Whether the items of anonymously processed information were published (APPI 43).</summary>
    public bool ItemsPublished { get; init; }

    /// <summary>Whether the recipient was told that the information is anonymously processed (APPI 43(4), 44).</summary>
    public bool RecipientTold { get; init; }
}
