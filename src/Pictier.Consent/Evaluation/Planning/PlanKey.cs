using System.Runtime.InteropServices;

namespace Pictier.Consent.Evaluation;

/// <summary>What makes two requests of one kind: the same ids in the same order, the same kinds of facts, the same era.</summary>
internal sealed class PlanKey
{
    // The UTF-16 units at each end of an id that tell it apart.
    private const int End = 4;

    private readonly Operation operation;
    private readonly RequestFacts facts;
    private readonly string purpose;
    private readonly string? underlyingPurpose;
    private readonly string? recipient;
    private readonly DataCategory[] data;

    internal PlanKey(ProcessingRequest request, int era)
    {
        Era = era;
        operation = request.Operation;
        facts = request.Facts;
        purpose = request.Purpose.Value;
        underlyingPurpose = request.UnderlyingPurpose?.Value;
        recipient = request.Recipient?.Value;
        data = request.Categories.ToArray();
        Hash = HashOf(request, era);
    }

    internal int Era { get; }

    internal uint Hash { get; }

    /// <summary>A number that is the same for requests of one kind.</summary>
    internal static uint HashOf(ProcessingRequest request, int era)
    {
        var hash = Mix(((uint)era * 31) + ((uint)request.Operation << 16) + (uint)request.Facts, request.Purpose.Value);
        foreach (ref readonly var category in request.Categories)
        {
            hash = Mix(hash, category.Value);
        }

        hash = request.Recipient is { } to ? Mix(hash, to.Value) : hash;
        hash = request.UnderlyingPurpose is { } underlying ? Mix(hash, underlying.Value) : hash;
        return hash ^ (hash >> 15);
    }

    internal bool IsOf(ProcessingRequest request, int inEra)
    {
        if (Era != inEra || operation != request.Operation || facts != request.Facts
            || purpose != request.Purpose.Value || recipient != request.Recipient?.Value || underlyingPurpose != request.UnderlyingPurpose?.Value)
        {
            return false;
        }

        var categories = request.Categories;
        if (categories.Length != data.Length)
        {
            return false;
        }

        for (var i = 0; i < categories.Length; i++)
        {
            if (data[i].Value != categories[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    // The ends of an id tell nearly all ids of a policy apart; hashing all of it would cost more than the decision's rules. Only ids that
    // a policy knows are ever kept, so nobody can choose them to collide.
    private static uint Mix(uint hash, string id)
    {
        var units = MemoryMarshal.AsBytes(id.AsSpan());
        var ends = id.Length >= End
            ? MemoryMarshal.Read<ulong>(units) + (MemoryMarshal.Read<ulong>(units[^(End * sizeof(char))..]) * 0x9E3779B97F4A7C15)
            : id.Length > 0 ? ((ulong)id[0] << 16) + id[^1] : 0;
        ends = (ends ^ hash ^ ((ulong)id.Length << 32)) * 0xD6E8FEB86659FD93;
        return (uint)(ends >> 32);
    }
}
