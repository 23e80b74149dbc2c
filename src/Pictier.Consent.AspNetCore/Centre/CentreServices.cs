using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Records;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What the centre works with.</summary>
internal sealed class CentreServices(
    ConsentPolicy policy,
    NoticeBook notices,
    NoticeRegister answers,
    IServedNotices served,
    IConsentStore ledger,
    SubjectRequestRegister requests,
    ISubjectRequestLog requestLog,
    IRecipientDirectory recipients,
    IAntiforgery antiforgery,
    IDataProtectionProvider protection,
    IOptions<ConsentCentreOptions> options,
    TimeProvider time) : IDisposable
{
    internal ConsentPolicy Policy => policy;

    internal NoticeBook Notices => notices;

    internal NoticeRegister Answers => answers;

    internal IServedNotices Served => served;

    internal IConsentStore Ledger => ledger;

    internal SubjectRequestRegister Requests => requests;

    internal ISubjectRequestLog RequestLog => requestLog;

    internal IRecipientDirectory Recipients => recipients;

    internal IAntiforgery Antiforgery => antiforgery;

    internal ConsentCentreOptions Options => options.Value;

    internal TimeProvider Time => time;

    internal PageTickets Tickets { get; } = new(protection, "Pictier.Consent.Centre");

    internal WriteLimiter Writes { get; } = new(options.Value.WritesPerMinute);

    public void Dispose() => Writes.Dispose();
}
