namespace Pictier.Consent.Hosting;

/// <summary>What became of an answer to a notice.</summary>
public enum NoticeAnswer
{
    /// <summary>No such notice was served to this person.</summary>
    NotServed = 0,

    /// <summary>The ledger holds the answer.</summary>
    Recorded,

    /// <summary>The ledger held the answer already; it was not given twice.</summary>
    RecordedBefore,

    /// <summary>The person has said no to something since the notice was shown, and a no wins: they are asked again.</summary>
    Overtaken,

    /// <summary>The notice reads otherwise now, or was shown too long ago: they are asked again.</summary>
    Outdated,

    /// <summary>The person was erased: no consent is recorded for them any more.</summary>
    Erased,
}
