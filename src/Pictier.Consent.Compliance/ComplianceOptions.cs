using Microsoft.Extensions.Compliance.Classification;

namespace Pictier.Consent.Compliance;

/// <summary>What the classifications of a service mean to its policy.</summary>
public sealed class ComplianceOptions
{
    /// <summary>The category of each classification. One that is not here is no category of the policy, so nothing ever covers it.</summary>
    public IDictionary<DataClassification, DataCategory> Categories { get; } = new Dictionary<DataClassification, DataCategory>();
}
