namespace Pictier.Consent;

/// <summary>The kinds of facts that a request can bring beyond what is done, for which purpose, with which data and to whom.</summary>
[Flags]
internal enum RequestFacts
{
    /// <summary>None: all are as they are when nothing is said.</summary>
    None = 0,

    /// <summary>What is known of the person.</summary>
    DataSubject = 1 << 0,

    /// <summary>The form of the information.</summary>
    Form = 1 << 1,

    /// <summary>How it is provided.</summary>
    Method = 1 << 2,

    /// <summary>How it is acquired.</summary>
    Acquisition = 1 << 3,

    /// <summary>What is known of data already held.</summary>
    Held = 1 << 4,

    /// <summary>Claims of exceptions.</summary>
    Claims = 1 << 5,

    /// <summary>An authority's request.</summary>
    AuthorityRequest = 1 << 6,

    /// <summary>A service rule that is relied on.</summary>
    ServiceRule = 1 << 7,

    /// <summary>That the use is unjust.</summary>
    Unjust = 1 << 8,

    /// <summary>What the person said: no request brings it, and it is never known before the person is.</summary>
    History = 1 << 9,

    /// <summary>All of them.</summary>
    All = (1 << 10) - 1,
}
