using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Hosting;

/// <summary>What is known of the principals of a list of requests: all of it was read, or it is found in memory, some at a time, just before they are decided about.</summary>
internal readonly struct Readings(ProcessingRequest[] requests, Reading[] readings, ResidentReading? resident, Func<Exception, Reading> failed)
{
    internal Reading this[int request] => readings[request];

    /// <summary>Brings what is known of those from this one on.</summary>
    /// <returns>Up to which one.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal int From(int request, DateTimeOffset at)
    {
        if (resident is null)
        {
            return requests.Length;
        }

        var some = Math.Min(ResidentReading.AtOnce, requests.Length - request);
        try
        {
            resident.Find(requests.AsSpan(request, some), at, readings.AsSpan(request, some));
        }
        catch (Exception failure)
        {
            Array.Fill(readings, failed(failure), request, some);
        }

        return request + some;
    }
}
