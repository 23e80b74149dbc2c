using System.Security.Cryptography;
using System.Text;

namespace Pictier.Consent.Auditing;

/// <summary>Names principals by keyed pseudonyms: without the key nobody can tell who is meant, nor test a guess.</summary>
public sealed class SubjectPseudonyms
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int LeastKeyBytes = 32;

    private const string Prefix = "hmac-sha256:";

    private readonly byte[] key;

    /// <summary>The pseudonyms of this key, which has at least 32 bytes drawn at random.</summary>
    public SubjectPseudonyms(ReadOnlySpan<byte> key)
    {
        if (key.Length < LeastKeyBytes)
        {
            throw new ArgumentException($"The key of the pseudonyms has {key.Length} bytes; it needs at least {LeastKeyBytes}, drawn at random.", nameof(key));
        }

        this.key = key.ToArray();
    }

    /// <summary>The pseudonym of a principal: always the same for the same key.</summary>
    public DataSubjectId Of(DataSubjectId dataSubject) =>
        new(Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(dataSubject.Value))));
}
