using Pictier.Consent.Ledger;

namespace Pictier.Consent.Notices;

/// <summary>How a consent names the notice that was served before it.</summary>
public static class NoticeEvidence
{
    /// <summary>What the evidence of such a consent begins with; the id of the notice served follows.</summary>
    public const string Prefix = "served-notice/";

    /// <summary>The id of the notice that was served before this consent; null when its evidence is something else.</summary>
    public static string? ServedNoticeOf(ConsentGiven given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Evidence is { } evidence && evidence.StartsWith(Prefix, StringComparison.Ordinal) ? evidence[Prefix.Length..] : null;
    }
}
