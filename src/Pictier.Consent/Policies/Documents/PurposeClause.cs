namespace Pictier.Consent.Policies;

/// <summary>Where a policy declares a purpose.</summary>
public enum PurposeClause
{
    /// <summary>Known, but not declared.</summary>
    None = 0,

    /// <summary>2.1(1): to provide the company's services.</summary>
    Services,

    /// <summary>2.1(2): incidental to the services.</summary>
    Incidental,

    /// <summary>2.1(3): to provide to third parties in order to achieve the others.</summary>
    Provision,
}
