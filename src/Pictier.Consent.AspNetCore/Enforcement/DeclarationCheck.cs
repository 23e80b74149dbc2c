using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.AspNetCore;

/// <summary>Finds the declarations of endpoints that could never be allowed, or that nothing would enforce.</summary>
internal sealed class DeclarationCheck(
    ConsentPolicy policy, IOptions<EndpointEnforcementOptions> options, EndpointDataSource endpoints, IEnumerable<MatcherPolicy> matching, IServiceProviderIsService services)
{
    private readonly HashSet<string> purposes = Ids(policy, v => v.Purposes.Select(p => p.Id));
    private readonly HashSet<string> categories = Ids(policy, v => v.DataCategories.Select(c => c.Id));
    private readonly HashSet<string> recipients = Ids(policy, v => v.Recipients.Select(r => r.Id));

    /// <summary>Refuses to build an endpoint that declares something in a host that checks nothing.</summary>
    internal static void Expect(EndpointBuilder endpoint)
    {
        if (endpoint.ApplicationServices.GetService<DeclarationCheck>() is null)
        {
            throw new InvalidOperationException(
                $"The endpoint `{endpoint.DisplayName}` declares what it does with personal data, but nothing checks or enforces it; add AddPictierConsent(...).EnforceAtEndpoints().");
        }
    }

    /// <summary>Refuses to start when a declaration is flawed.</summary>
    /// <exception cref="ConsentDeclarationException">Some are; every one is listed.</exception>
    internal void Run()
    {
        var errors = new List<string>();
        foreach (var endpoint in endpoints.Endpoints)
        {
            var declared = endpoint.Metadata.GetOrderedMetadata<IConsentMetadata>().SelectMany(d => Flaws(endpoint, d.Declaration));
            var shaped = endpoint.Metadata.GetOrderedMetadata<IShapeMetadata>().SelectMany(s => Flaws(endpoint, s.Shape));
            errors.AddRange(declared.Concat(shaped).Distinct().Select(flaw => $"The endpoint `{endpoint.DisplayName}` {flaw}."));
        }

        if (errors.Count > 0)
        {
            throw new ConsentDeclarationException(errors);
        }
    }

    private IEnumerable<string> Flaws(Endpoint endpoint, ConsentDeclaration declaration)
    {
        if (!services.IsService(typeof(IConsentEngine)) || !matching.OfType<ConsentMatcherPolicy>().Any())
        {
            yield return "declares that it needs consent, but nothing enforces it: a service of EnforceAtEndpoints() was removed";
        }

        if (PurposeFlaw(declaration.Purpose) is { } purpose)
        {
            yield return purpose;
        }

        if (declaration.Data.Count == 0)
        {
            yield return "declares no category of data; name at least one";
        }

        foreach (var category in declaration.Data.Where(c => !categories.Contains(c.Value)))
        {
            yield return $"declares the data category `{category}`, which no version of the policy knows";
        }

        if (RecipientFlaw(declaration) is { } recipient)
        {
            yield return recipient;
        }

        if (declaration.DataSubject.Flaw(endpoint, options.Value) is { } source)
        {
            yield return source;
        }
    }

    private IEnumerable<string> Flaws(Endpoint endpoint, ResponseShape shape)
    {
        if (PurposeFlaw(shape.Purpose) is { } purpose)
        {
            yield return purpose;
        }

        if (shape.Recipient is { } to && RecipientFlaw(to) is { } recipient)
        {
            yield return recipient;
        }

        if (shape.DataSubject?.Flaw(endpoint, options.Value) is { } source)
        {
            yield return source;
        }
    }

    private string? PurposeFlaw(Purpose purpose) =>
        purposes.Contains(purpose.Value) ? null : $"declares the purpose `{purpose}`, which no version of the policy knows";

    private string? RecipientFlaw(Recipient recipient) =>
        recipients.Contains(recipient.Value) ? null : $"declares the recipient `{recipient}`, which no version of the policy knows";

    private string? RecipientFlaw(ConsentDeclaration declaration) => (declaration.Operation, declaration.Recipient) switch
    {
        (Operation.Unknown, _) => "does not say what it does with the data; name the operation",
        (Operation.Acquire or Operation.Use, { } recipient) => $"names the recipient `{recipient}`, but an acquisition or a use has none; name the operation, such as a provision",
        (Operation.Acquire or Operation.Use, null) => null,
        (_, null) => "hands data to somebody, but does not say to whom; name the recipient",
        (_, { } recipient) => RecipientFlaw(recipient),
    };

    private static HashSet<string> Ids(ConsentPolicy policy, Func<Policies.PolicyDocument, IEnumerable<string>> of) =>
        policy.Versions.SelectMany(of).ToHashSet(StringComparer.Ordinal);
}
