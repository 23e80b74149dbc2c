using Microsoft.AspNetCore.Http;
using Pictier.Consent;
using Pictier.Consent.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Declares at endpoints and groups of endpoints what they do with personal data.</summary>
public static class ConsentEndpointConventionBuilderExtensions
{
    /// <summary>Runs the endpoint only when that use of the data subject's data is allowed.</summary>
    /// <param name="builder">An endpoint or a group of endpoints.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="data">The categories of data; at least one.</param>
    /// <param name="dataSubject">Whose data it is: the name of a route parameter, or another <see cref="DataSubjectSource"/>.</param>
    public static TBuilder RequireConsent<TBuilder>(
        this TBuilder builder, Purpose purpose, IReadOnlyList<DataCategory> data, DataSubjectSource dataSubject)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireConsent(ConsentDeclaration.Use(purpose, data, dataSubject));

    /// <summary>Runs the endpoint only when what it declares is allowed; several declarations must all be.</summary>
    public static TBuilder RequireConsent<TBuilder>(this TBuilder builder, ConsentDeclaration declaration)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(declaration);
        builder.Add(endpoint => endpoint.Metadata.Add(declaration));
        builder.Finally(ConsentMiddleware.Enclose);
        return builder;
    }

    /// <summary>
    /// Writes of the endpoint's answer what that use covers: every property marked with a <see cref="DataCategoryAttribute"/> is decided for
    /// the person whom its object names (<see cref="DataSubjectAttribute"/>), all of them in one batch. What is not covered is left out.
    /// </summary>
    /// <param name="builder">An endpoint of a minimal API, or a group of them; controllers have <see cref="ShapeResponseAttribute"/>.</param>
    /// <param name="purpose">The purpose for which the answer leaves the service.</param>
    /// <param name="to">The third party who gets the answer; null where it stays with the service.</param>
    /// <param name="dataSubject">Whom objects are about that name nobody themselves; null: nobody, so their classified properties are left out.</param>
    public static TBuilder ShapeResponse<TBuilder>(this TBuilder builder, Purpose purpose, Recipient? to = null, DataSubjectSource? dataSubject = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var shape = new ResponseShape(purpose, to, dataSubject);
        builder.Add(endpoint => endpoint.Metadata.Add(shape));
        builder.Finally(DeclarationCheck.Expect);
        return builder.AddEndpointFilter(new ShapingFilter(shape));
    }
}
