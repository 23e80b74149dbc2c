namespace Pictier.Consent.Tests.Differential;

/// <summary>The seeds of the random worlds that are tried in every run: always the same, so that a run never fails by chance.</summary>
internal static class Seeds
{
    private const int PerTest = 100;

    /// <summary>1,500 worlds, a test for each hundred.</summary>
    internal static IEnumerable<TestCaseData> InHundreds() => Hundreds(15);

    /// <summary>The first 500 of them, a test for each hundred.</summary>
    internal static IEnumerable<TestCaseData> FewHundreds() => Hundreds(5);

    internal static IEnumerable<int> Hundred(int from) => Enumerable.Range(from, PerTest);

    private static IEnumerable<TestCaseData> Hundreds(int count) => Enumerable.Range(0, count)
        .Select(n => new TestCaseData(n * PerTest).SetArgDisplayNames($"seeds {n * PerTest} to {((n + 1) * PerTest) - 1}"));
}
