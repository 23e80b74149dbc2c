using System.Text;
using System.Text.Json;
using FluentAssertions.Equivalency;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.House;

/// <summary>Reads what was written again, and compares member by member.</summary>
internal static class RoundTrip
{
    internal static EquivalencyAssertionOptions<T> MemberByMember<T>(EquivalencyAssertionOptions<T> options) =>
        options.ComparingRecordsByMembers().RespectingRuntimeTypes().WithStrictOrdering();

    internal static PolicyDocument Read(PolicyDocument policy) => ConsentPolicy.Parse(PolicyWriter.Write(policy)).Versions.Single();

    internal static IReadOnlyList<ConsentEvent> Read(IEnumerable<ConsentEvent> events) =>
        ConsentLedger.Parse(string.Join('\n', events.Select(EventWriter.Write))).Events;

    internal static RequestLine Read(ProcessingRequest request, DateTimeOffset at)
    {
        using var stream = Stream(RequestWriter.Write(request, at));
        return RequestLines.Read(stream, "requests.jsonl").Single();
    }

    internal static SubjectRequestLine Read(SubjectRequest request)
    {
        using var stream = Stream(SubjectRequestWriter.Write(request));
        return SubjectRequestLines.Read(stream, "requests.jsonl").Single();
    }

    internal static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The names of the properties of an object in a JSON text; the path is of names and indexes.</summary>
    internal static IEnumerable<string> PropertyNames(string json, params object[] path)
    {
        using var document = JsonDocument.Parse(json);
        var at = document.RootElement;
        foreach (var step in path)
        {
            at = step is int index ? at[index] : at.GetProperty((string)step);
        }

        return [.. at.EnumerateObject().Select(property => property.Name)];
    }
}
