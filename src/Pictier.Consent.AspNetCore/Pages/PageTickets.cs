using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>
/// What a form carries to show that we made it: for whom, and for what. Nobody else can make one or change one, and none is good for
/// another person, another form, or other pages.
/// </summary>
internal sealed class PageTickets(IDataProtectionProvider protection, string pages)
{
    // What a ticket is made of never holds a line break: ids have no control characters.
    private const char Separator = '\n';

    private readonly IDataProtector protector = protection.CreateProtector(pages, "ticket", "v1");

    /// <summary>A ticket of this person, for this form, about these things.</summary>
    internal string Issue(DataSubjectId person, string form, params ReadOnlySpan<string> about) =>
        protector.Protect(string.Join(Separator, [form, person.Value, .. about]));

    /// <summary>What the ticket is about; null when it is none of ours, another's, or for another form.</summary>
    internal IReadOnlyList<string>? Redeem(string? ticket, DataSubjectId person, string form)
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(ticket).Split(Separator);
            return parts.Length >= 2 && parts[0] == form && parts[1] == person.Value ? parts[2..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
