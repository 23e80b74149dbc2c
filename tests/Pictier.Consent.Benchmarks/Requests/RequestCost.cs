using System.Net;

namespace Pictier.Consent.Benchmarks.Requests;

/// <summary>What one kind of request costs.</summary>
internal sealed class RequestCost(string name, InMemoryServer server, string path, HttpStatusCode expected, int requests)
{
    private readonly List<double> microseconds = [];
    private long bytes;

    internal string Name => name;

    internal double Median => microseconds.Order().ElementAt(microseconds.Count / 2);

    internal double Least => microseconds.Min();

    /// <summary>Allocated by a request of the last round.</summary>
    internal long Bytes => bytes / requests;

    /// <summary>One round of requests, each answered as expected.</summary>
    internal async Task MeasureAsync(bool counts)
    {
        var (time, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < requests; i++)
        {
            var answered = await server.GetAsync(path);
            if (answered != expected)
            {
                throw new InvalidOperationException($"`{path}` answered {answered}, expected {expected}.");
            }
        }

        if (counts)
        {
            microseconds.Add((Environment.CpuUsage.TotalTime - time).TotalMicroseconds / requests);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        }
    }
}
