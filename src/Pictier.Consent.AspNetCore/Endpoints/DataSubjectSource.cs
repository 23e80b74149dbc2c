using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>Where an endpoint learns whose data it handles: always named, never silently the person who is signed in.</summary>
/// <remarks>The id must be the one that the ledger knows. An id in another spelling is another person, of whom no restriction is known.</remarks>
/// <threadsafety static="true" instance="true"/>
public abstract class DataSubjectSource
{
    private protected DataSubjectSource()
    {
    }

    /// <summary>The value of that parameter of the route, for example <c>userId</c> of <c>/users/{userId}/photos</c>.</summary>
    public static DataSubjectSource Route(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parameter);
        return new RouteDataSubject(parameter);
    }

    /// <summary>That claim of the person who is signed in, for example <c>sub</c>. A person who has it several times with different values is nobody.</summary>
    public static DataSubjectSource Claim(string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        return new ClaimDataSubject(type);
    }

    /// <summary>What the application says of the request; null where the request is about nobody.</summary>
    public static DataSubjectSource From(Func<HttpContext, DataSubjectId?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return new FoundDataSubject(context => ValueTask.FromResult(find(context)));
    }

    /// <summary>What the application finds out about the request, for example who owns the photo; null where the request is about nobody.</summary>
    public static DataSubjectSource FromAsync(Func<HttpContext, ValueTask<DataSubjectId?>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return new FoundDataSubject(find);
    }

    /// <summary>The parameter of the route of that name: what <see cref="Route"/> gives.</summary>
    public static implicit operator DataSubjectSource(string parameter) => Route(parameter);

    /// <summary>Whose data the request is about; null where it names nobody.</summary>
    internal abstract ValueTask<DataSubjectId?> FindAsync(HttpContext context);

    /// <summary>What keeps this source from ever naming anybody at that endpoint; null when nothing does.</summary>
    internal virtual string? Flaw(Endpoint endpoint, EndpointEnforcementOptions options) => null;
}
