namespace Pictier.Consent.Records;

/// <summary>The record of a provision to a third party (APPI 29, formerly 25; Rules 20, formerly 13).</summary>
public sealed record ProvisionRecord : ThirdPartyRecord
{
    /// <summary>When it was provided. The Rules ask for the date of a provision by opt-out; it is recorded of every one.</summary>
    public required DateTimeOffset ProvidedAt { get; init; }

    /// <summary>Why it was allowed: by consent, or by opt-out.</summary>
    public required ReasonCode Reason { get; init; }

    /// <summary>Whether the principal consented (Rules 20(1)(ii)(a)); if not, it is a provision by opt-out.</summary>
    public required bool ConsentObtained { get; init; }

    /// <summary>The consent, where a single one was relied on.</summary>
    public string? Consent { get; init; }

    /// <summary>The version of the policy that allowed it.</summary>
    public string? Policy { get; init; }
}
