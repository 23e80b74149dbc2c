using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What the desk works with.</summary>
internal sealed class DeskServices(
    ConsentPolicy policy,
    IConsentStore ledger,
    SubjectRequestRegister requests,
    ISubjectRequestLog requestLog,
    AuditNames names,
    IServiceProvider provider,
    IAntiforgery antiforgery,
    IDataProtectionProvider protection,
    IOptions<ConsentOptions> consent,
    IOptions<ConsentDeskOptions> options,
    TimeProvider time) : IDisposable
{
    internal ConsentPolicy Policy => policy;

    internal IConsentStore Ledger => ledger;

    internal SubjectRequestRegister Requests => requests;

    internal ISubjectRequestLog RequestLog => requestLog;

    internal AuditNames Names => names;

    internal IAntiforgery Antiforgery => antiforgery;

    internal AuditOptions Audit => consent.Value.Audit;

    internal ConsentDeskOptions Options => options.Value;

    internal TimeProvider Time => time;

    /// <summary>Where what the office does is recorded; null when nothing is, and then nobody is looked up.</summary>
    internal IAuditLog? Log { get; } = provider.GetService<IAuditLog>();

    /// <summary>Reads the audit log; null when it cannot be read from here.</summary>
    internal IAuditTrail? Trail { get; } = provider.GetService<IAuditTrail>();

    internal PageTickets Tickets { get; } = new(protection, "Pictier.Consent.Desk");

    internal WriteLimiter Writes { get; } = new(options.Value.WritesPerMinute);

    /// <summary>What came of the last verification of the audit log; null when there was none since the service started.</summary>
    internal VerifiedAudit? LastVerified { get; set; }

    public void Dispose() => Writes.Dispose();
}

/// <summary>A verification of the audit log.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who had it done.</param>
/// <param name="Checkpoints">How many checkpoints it was compared with.</param>
/// <param name="Verification">What came of it.</param>
internal sealed record VerifiedAudit(DateTimeOffset At, string By, int Checkpoints, AuditVerification Verification);
