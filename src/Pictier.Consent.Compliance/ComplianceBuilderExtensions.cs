using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent;
using Pictier.Consent.Compliance;
using Pictier.Consent.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects the consent engine with Microsoft.Extensions.Compliance.</summary>
public static class ComplianceBuilderExtensions
{
    /// <summary>
    /// Takes data classifications as marks of personal data, in answers that are shaped, and redacts in logs: the id of a principal becomes
    /// its pseudonym in the audit trail, every other classification is erased unless the application gives it a redactor.
    /// </summary>
    public static PictierConsentBuilder UseDataClassifications(this PictierConsentBuilder builder, Action<ComplianceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<ComplianceOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDataClassifier, ComplianceClassifier>());
        builder.Services.AddRedaction(redaction => redaction.SetRedactor<PersonRedactor>(new DataClassificationSet(ConsentTaxonomy.DataSubject)));
        return builder;
    }
}
