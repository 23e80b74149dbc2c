using Pictier.Consent.Policies;
using Pictier.Consent.Records;

namespace Pictier.Consent.Hosting;

/// <summary>What a service configures. Checked when the host starts: an invalid policy stops it, with every error listed.</summary>
public sealed class ConsentOptions
{
    /// <summary>The policy files, one for each version; relative paths start from the directory of the application.</summary>
    public IList<string> Policies { get; } = [];

    /// <summary>Policy documents that do not come from files; they join the versions in <see cref="Policies"/>.</summary>
    public IList<PolicyDocument> PolicyDocuments { get; } = [];

    /// <summary>The files of the notices by which principals are asked; relative paths start from the directory of the application.</summary>
    public IList<string> Notices { get; } = [];

    /// <summary>How large the documents that are read may be.</summary>
    /// <value>The default is <see cref="DocumentLimits.Default"/>.</value>
    public DocumentLimits Limits { get; set; } = DocumentLimits.Default;

    /// <summary>What is recorded of decisions.</summary>
    public AuditOptions Audit { get; } = new();

    /// <summary>The particulars of recipients, for the records of provision (APPI 29); each id once.</summary>
    public IList<ThirdParty> ThirdParties { get; } = [];

    /// <summary>Obligations that the service fulfils by other means than a registered handler.</summary>
    public ISet<Obligation> ObligationsHandledElsewhere { get; } = new HashSet<Obligation>();
}
