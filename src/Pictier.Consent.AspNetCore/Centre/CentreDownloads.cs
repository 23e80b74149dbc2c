using System.Globalization;
using System.Text;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Receipts;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What somebody takes with them: their receipt, and their history.</summary>
internal static class CentreDownloads
{
    internal static Task ReceiptAsync(Visit visit) => SendAsync(visit, "application/ld+json", "consent-receipt.jsonld", ConsentReceiptWriter.Write(new ConsentReceipt
    {
        Id = $"receipt-{Guid.CreateVersion7(visit.Now).ToString("N")}",
        IssuedAt = visit.Now,
        DataSubject = visit.Person,
        Controller = visit.Policy.Controller,
        History = visit.History,
    }));

    internal static Task HistoryAsync(Visit visit)
    {
        var lines = new StringBuilder();
        foreach (var consentEvent in visit.History.Events)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{EventWriter.Write(consentEvent)}\n");
        }

        return SendAsync(visit, "application/jsonl; charset=utf-8", "consent-history.jsonl", lines.ToString());
    }

    private static Task SendAsync(Visit visit, string type, string name, string text)
    {
        var response = visit.Context.Response;
        PageHeaders.Protect(response, visit.Services.Options.ContentSecurityPolicy);
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), visit.Aborted).AsTask();
    }
}
