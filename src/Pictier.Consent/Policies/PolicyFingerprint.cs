using System.Security.Cryptography;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>The hash by which a policy is known: of its versions as they are written, with the clauses and rules that they extend.</summary>
internal static class PolicyFingerprint
{
    /// <summary>The fingerprint of these versions, in the order in which they come into force.</summary>
    internal static string Of(IReadOnlyList<PolicyDocument> versions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var version in versions)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(PolicyWriter.Write(version)));

            // Inherited rules decide too, though the document only names them.
            foreach (var clause in ClauseCatalogue.Of(version).Clauses)
            {
                hash.AppendData(JsonOutput.ToBytes(json => RuleWriter.Clause(json, clause)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
