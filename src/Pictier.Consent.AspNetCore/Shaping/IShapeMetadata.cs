namespace Pictier.Consent.AspNetCore;

/// <summary>Metadata of an endpoint whose answer is shaped.</summary>
internal interface IShapeMetadata
{
    /// <summary>For which use.</summary>
    ResponseShape Shape { get; }
}
