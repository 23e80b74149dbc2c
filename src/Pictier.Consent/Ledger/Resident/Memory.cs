using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pictier.Consent.Ledger;

/// <summary>Tells the processor which line of memory is needed soon, so that it is on its way while something else is done.</summary>
/// <remarks>
/// The one place of the library that is not verifiably safe. Nothing is read through the address: it is a hint, and of an array that is moved
/// meanwhile a wrong one. A list over millions of people spent more than half of its time waiting for memory without it (the figures are in
/// the benchmarks' <c>results/resident.md</c>). On other processors nothing is told.
/// </remarks>
internal static class Memory
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Expect<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
