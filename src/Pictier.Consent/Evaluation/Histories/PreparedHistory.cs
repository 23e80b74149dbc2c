namespace Pictier.Consent.Evaluation;

/// <summary>What one person said, in the numbers of one policy set.</summary>
internal sealed class PreparedHistory
{
    /// <summary>The numbers in which it is written: a history prepared for another policy set is prepared again.</summary>
    internal required PolicyNumbers Numbers { get; init; }

    internal required ConsentRecord[] Consents { get; init; }

    internal required RefusalRecord[] Refusals { get; init; }

    internal required RestrictionRecord[] Restrictions { get; init; }

    /// <summary>
    /// When the person first said no to a provision in Japan, by a refusal or the withdrawal of a consent, whatever its purpose,
    /// data and recipient: that stops the provision by opt-out (O10, AMB-84).
    /// </summary>
    internal required long NoToProvisionInJapanAt { get; init; }

    /// <summary>The ids of malformed consents, which are ignored (spec 3.2).</summary>
    internal required string[] IgnoredConsents { get; init; }
}
