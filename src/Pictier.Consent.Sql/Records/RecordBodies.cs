using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>
/// How records of people are written: in the clear, or, in a ledger with pseudonyms, sealed under a key that is derived from its key.
/// An erasure does not reach them: the Act obliges to keep them, and they prove that a request was answered.
/// </summary>
internal sealed class RecordBodies
{
    private readonly Pseudonyms? pseudonyms;

    internal RecordBodies(SqlLedgerOptions options) => pseudonyms = options.Key is { } key ? new Pseudonyms(key().Span) : null;

    /// <summary>What is stored of a record; <paramref name="place"/> is where, so that it cannot be put in another's.</summary>
    internal byte[] Write(string text, string place)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return pseudonyms?.SealRecord(content, place) ?? content;
    }

    /// <exception cref="ConsentStoreException">The bytes were sealed with another key, or changed.</exception>
    internal string Read(byte[] stored, string place)
    {
        try
        {
            return Encoding.UTF8.GetString(pseudonyms?.OpenRecord(stored, place) ?? stored);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException or OverflowException)
        {
            throw new ConsentStoreException("A record cannot be opened: it was sealed with another key of the ledger, or changed.", unreadable);
        }
    }
}
