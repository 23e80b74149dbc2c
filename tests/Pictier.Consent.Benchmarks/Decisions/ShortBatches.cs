using System.Diagnostics;
using System.Globalization;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>
/// The decisions of the benchmarks in batches of a third of a millisecond, all kinds in turn. On a machine that is shared, a batch is often
/// not interrupted; the fastest tenth of them tells what the code costs where a mean over seconds tells what the neighbours do.
/// </summary>
internal static class ShortBatches
{
    private const int Decisions = 3_000;
    private const int Rounds = 600;

    internal static void Run()
    {
        var (album, large) = (new DecisionBenchmarks(), new LargePolicyBenchmarks());
        (string Name, Action Decide)[] kinds =
        [
            ("allowed by consent", () => album.Consent()),
            ("allowed for a declared purpose", () => album.DeclaredPurpose()),
            ("denied, withdrawn", () => album.Withdrawn()),
            ("provided by consent", () => album.Provision()),
            ("allowed by consent, explained", () => album.Explained()),
            ("by consent, 500 rules and 1,000 purposes", () => large.LargeConsent()),
            ("declared, 500 rules and 1,000 purposes", () => large.LargeDeclared()),
            ("withdrawn, 500 rules and 1,000 purposes", () => large.LargeWithdrawn()),
            ("hand-written dictionary and ifs", () => album.HandWritten()),
            ("IAuthorizationService, one handler", () => album.AuthorizationService().GetAwaiter().GetResult()),
        ];
        var times = kinds.Select(_ => new List<double>()).ToArray();
        for (var round = -Rounds / 4; round < Rounds; round++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var time = Time(kinds[kind].Decide);
                if (round >= 0)
                {
                    times[kind].Add(time);
                }
            }
        }

        Console.WriteLine("| decision | median ns | fastest tenth ns | of IAuthorizationService |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var peer = Tenth(times[^1]);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kinds[kind].Name} | {times[kind].Order().ElementAt(Rounds / 2):N0} | {Tenth(times[kind]):N0} | {Tenth(times[kind]) / peer:N2} |"));
        }
    }

    private static double Tenth(List<double> times) => times.Order().ElementAt(Rounds / 10);

    private static double Time(Action decide)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Decisions; i++)
        {
            decide();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Decisions;
    }
}
