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
}
