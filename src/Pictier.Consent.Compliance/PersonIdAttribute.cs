using Microsoft.Extensions.Compliance.Classification;

namespace Pictier.Consent.Compliance;

/// <summary>Classifies data as the id of a principal: in logs it is a pseudonym, or nothing.</summary>
public sealed class PersonIdAttribute() : DataClassificationAttribute(ConsentTaxonomy.DataSubject);
