using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>How the audit log names principals: by pseudonyms of a key of its own, by those of the ledger, or in the clear.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class AuditNames
{
    private readonly Func<DataSubjectId, DataSubjectId>? pseudonym;

    /// <summary>The names by these options, or as the ledger files people.</summary>
    public AuditNames(IOptions<ConsentOptions> options, IConsentLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(options);
        pseudonym = options.Value.Audit.PseudonymKey is { } key ? new SubjectPseudonyms(key).Of : NameIn(ledger);
    }

    /// <summary>Whether names are keyed pseudonyms.</summary>
    public bool ArePseudonyms => pseudonym is not null;

    /// <summary>The name of a principal in the log.</summary>
    public DataSubjectId Of(DataSubjectId dataSubject) => pseudonym?.Invoke(dataSubject) ?? dataSubject;

    // A ledger that files people under keyed names keeps its secret here too.
    private static Func<DataSubjectId, DataSubjectId>? NameIn(IConsentLedger ledger) =>
        ledger is IConsentStore store && store.NameInStore(new("a")) != "a" ? id => new DataSubjectId(store.NameInStore(id)) : null;
}
