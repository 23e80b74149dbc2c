using System.Buffers;

namespace Pictier.Consent.AspNetCore;

/// <summary>A place to write to from which nothing can be read.</summary>
internal sealed class Discarded : IBufferWriter<byte>
{
    private byte[] buffer = new byte[4096];

    public void Advance(int count)
    {
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > buffer.Length)
        {
            buffer = new byte[sizeHint];
        }

        return buffer;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
