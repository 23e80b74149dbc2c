using Microsoft.AspNetCore.Mvc.Filters;

namespace Pictier.Consent.AspNetCore;

/// <summary>
/// Declares what a controller, an action or another endpoint does with personal data; it runs only when that is allowed. It names the
/// data subject by exactly one of <see cref="DataSubject"/>, <see cref="DataSubjectClaim"/> and <see cref="DataSubjectFrom"/>.
/// </summary>
/// <param name="purpose">The id of the purpose.</param>
/// <param name="data">The ids of the categories of data; at least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireConsentAttribute(string purpose, params string[] data) : Attribute, IConsentMetadata, IAsyncResourceFilter
{
    private ConsentDeclaration? declaration;

    /// <summary>The id of the purpose.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>The ids of the categories of data.</summary>
    public IReadOnlyList<string> Data { get; } = data;

    /// <summary>The parameter of the route that names the data subject.</summary>
    public string? DataSubject { get; init; }

    /// <summary>The claim of the person who is signed in that names the data subject.</summary>
    public string? DataSubjectClaim { get; init; }

    /// <summary>The name under which the host registered the source of the data subject (<see cref="EndpointEnforcementOptions.DataSubjects"/>).</summary>
    public string? DataSubjectFrom { get; init; }

    /// <summary>What the endpoint does.</summary>
    /// <value>The default is a use.</value>
    public Operation Operation { get; init; } = Operation.Use;

    /// <summary>The id of the recipient; for every operation but an acquisition or a use.</summary>
    public string? Recipient { get; init; }

    /// <summary>For an acquisition: where the data comes from.</summary>
    public AcquisitionSource AcquiredFrom { get; init; }

    /// <summary>For an acquisition: whether it is lawful and appropriate (2.1).</summary>
    public bool AcquiredLawfully { get; init; }

    /// <summary>For an acquisition: whether the purpose is indicated to the principal before (APPI 21(2)).</summary>
    public bool PurposeIndicatedBefore { get; init; }

    ConsentDeclaration IConsentMetadata.Declaration => declaration ??= Declare();

    // MVC runs the filters of its attributes by itself: a declaration that nothing enforced is noticed, even where nothing else is registered.
    Task IAsyncResourceFilter.OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return context.HttpContext.Features.Get<IConsentFeature>() is DecidedEndpoint decided && decided.Covers(this)
            ? next()
            : throw new InvalidOperationException(
                $"The endpoint `{context.ActionDescriptor.DisplayName}` declares that it needs consent, but nothing enforces it; add AddPictierConsent(...).EnforceAtEndpoints().");
    }

    private ConsentDeclaration Declare() => new(Operation, new Purpose(Purpose), [.. Data.Select(id => new DataCategory(id))], Source())
    {
        Recipient = Recipient is null ? null : new Recipient(Recipient),
        Acquisition = Operation != Operation.Acquire ? null : new Acquisition
        {
            Source = AcquiredFrom,
            Lawful = AcquiredLawfully,
            PurposeIndicatedBefore = PurposeIndicatedBefore,
        },
    };

    private DataSubjectSource Source() => (DataSubject, DataSubjectClaim, DataSubjectFrom) switch
    {
        ({ } parameter, null, null) => new RouteDataSubject(parameter),
        (null, { } claim, null) => new ClaimDataSubject(claim),
        (null, null, { } name) => new RegisteredDataSubject(name),
        (null, null, null) => new NoDataSubject("does not say whose data it is about; name it by `DataSubject`, `DataSubjectClaim` or `DataSubjectFrom`"),
        _ => new NoDataSubject("names several sources of the data subject; give one of `DataSubject`, `DataSubjectClaim` and `DataSubjectFrom`"),
    };
}
