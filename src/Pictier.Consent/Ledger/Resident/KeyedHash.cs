using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Pictier.Consent.Ledger;

/// <summary>SipHash-1-3 of names under a secret key: nobody can choose ids that crowd one place. It only finds; names are compared in full.</summary>
internal readonly record struct KeyedHash(ulong Key0, ulong Key1)
{
    internal static KeyedHash Random()
    {
        Span<ulong> key = stackalloc ulong[2];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(key));
        return new(key[0], key[1]);
    }

    internal ulong Of(string name)
    {
        var v0 = Key0 ^ 0x736f6d6570736575;
        var v1 = Key1 ^ 0x646f72616e646f6d;
        var v2 = Key0 ^ 0x6c7967656e657261;
        var v3 = Key1 ^ 0x7465646279746573;
        var text = MemoryMarshal.AsBytes(name.AsSpan());
        var length = (ulong)text.Length << 56;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            Block(MemoryMarshal.Read<ulong>(text), ref v0, ref v1, ref v2, ref v3);
        }

        for (var i = 0; i < text.Length; i++)
        {
            length |= (ulong)text[i] << (8 * i);
        }

        Block(length, ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xff;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Block(ulong word, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
