using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>
/// What a form carries to show that the centre made it: for whom, and for what. Nobody but the centre can make one or change one, and
/// none is good for another person or another form.
/// </summary>
internal sealed class CentreTickets(IDataProtectionProvider protection)
{
    // What a ticket is made of never holds a line break: ids have no control characters.
    private const char Separator = '\n';

    private readonly IDataProtector protector = protection.CreateProtector("Pictier.Consent.Centre", "ticket", "v1");

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
