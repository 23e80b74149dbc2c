namespace Pictier.Consent.AspNetCore;

/// <summary>For which use an endpoint's answer leaves the service: what that use does not cover is left out.</summary>
internal sealed record ResponseShape(Purpose Purpose, Recipient? Recipient, DataSubjectSource? DataSubject) : IShapeMetadata
{
    ResponseShape IShapeMetadata.Shape => this;

    internal ProcessingRequest About(DataSubjectId person, CategorySet categories) => Recipient is { } recipient
        ? ProcessingRequest.Provide(person, Purpose, categories.Categories, to: recipient)
        : ProcessingRequest.Use(person, Purpose, categories.Categories);
}
