namespace Pictier.Consent;

/// <summary>What is about to be done with personal data.</summary>
public enum Operation
{
    /// <summary>Nothing was named: denied as incomplete.</summary>
    Unknown = 0,

    /// <summary>Acquire data (2.1, 2.3).</summary>
    Acquire,

    /// <summary>Use data that is held (2.1, 2.2).</summary>
    Use,

    /// <summary>Provide data to a third party (3.1, 3.2; abroad 3.3).</summary>
    Provide,

    /// <summary>Entrust the handling to a contractor (3.1(5), 4.2; abroad 3.3).</summary>
    Entrust,

    /// <summary>Use data jointly with another party (3.1(5), APPI 27(5)(iii); abroad 3.3).</summary>
    ShareJointly,

    /// <summary>Hand data over with a business to its successor (3.1(4); abroad 3.3).</summary>
    TransferBusiness,
}
