namespace Pictier.Consent.SubjectRequests;

/// <summary>Who makes a section 5 request.</summary>
public enum Requester
{
    /// <summary>Somebody else.</summary>
    Other = 0,

    /// <summary>The principal.</summary>
    Principal,

    /// <summary>The statutory representative of a minor or ward (Cabinet Order 13).</summary>
    StatutoryRepresentative,

    /// <summary>An agent whom the principal appointed (Cabinet Order 13).</summary>
    AppointedAgent,
}
