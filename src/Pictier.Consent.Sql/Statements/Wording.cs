using System.Security.Cryptography;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Statements;

/// <summary>What an event says but for whose it is, which it is and when: people who filled in the same form said it in the same wording.</summary>
/// <remarks>
/// INVARIANT: two events in one wording are the same to every rule but for their times. Ledgers keep which events are in one wording, so
/// whoever has rules ask more of an event, and a template keep more of it, adds a step to the schemas that empties these tables.
/// </remarks>
internal static class Wording
{
    /// <summary>The number for the lift of a restriction, which says nothing but which.</summary>
    internal const long OfLifts = 0;

    /// <summary>An event of nobody in the wording.</summary>
    internal static ConsentEvent Of(ConsentEvent said) =>
        ShapeTemplate.Of(said is ConsentGiven given ? given with { EffectiveFrom = null, ExpiresAt = null } : said);

    /// <summary>By which the ledger knows a wording again.</summary>
    internal static string Fingerprint(ConsentEvent wording) => Convert.ToHexStringLower(SHA256.HashData(EventWriter.WriteUtf8(wording)));
}
