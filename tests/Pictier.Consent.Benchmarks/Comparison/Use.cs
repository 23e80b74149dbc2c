namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>One intended use, as every engine of the comparison is asked it: by string ids.</summary>
internal sealed record Use(string Subject, string Purpose, string[] Data, DateTimeOffset At, bool IsAllowed)
{
    /// <summary>The same use as a request of ours.</summary>
    internal ProcessingRequest Request { get; } =
        ProcessingRequest.Use(new DataSubjectId(Subject), new Purpose(Purpose), [.. Data.Select(d => new DataCategory(d))]);
}
