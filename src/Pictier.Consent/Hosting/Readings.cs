using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Hosting;

/// <summary>What is known of the principals of a list of requests: all of it was read, or it is found in memory, some at a time, just before they are decided about.</summary>
internal readonly struct Readings(Reading[] readings, ResidentLookups? resident, Func<Exception, Reading> failed)
{
    internal Reading this[int request] => readings[request];

    /// <summary>Brings what is known of those from this one on.</summary>
    /// <returns>Up to which one.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal int From(int request)
    {
        if (resident is null)
        {
            return readings.Length;
        }

        try
        {
            return resident.Find(request, readings);
        }
        catch (Exception failure)
        {
            Array.Fill(readings, failed(failure), request, readings.Length - request);
            return readings.Length;
        }
    }
}
