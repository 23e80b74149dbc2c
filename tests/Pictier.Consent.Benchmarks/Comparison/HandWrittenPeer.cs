namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>What a careful team writes by hand: a dictionary and ifs. It gives no reason and knows no law.</summary>
internal sealed class HandWrittenPeer(ComparedWorld world)
{
    internal bool IsAllowed(Use use)
    {
        if (Array.IndexOf(ComparedWorld.Declared, use.Purpose) >= 0)
        {
            return true;
        }

        if (!world.Consents.TryGetValue(use.Subject, out var given))
        {
            return false;
        }

        foreach (var consent in given)
        {
            if (consent.Covers(use))
            {
                return true;
            }
        }

        return false;
    }
}
