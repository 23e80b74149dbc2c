namespace Pictier.Consent.Tool.Linting;

/// <summary>A part of a policy and the JSON path where it is written.</summary>
internal readonly record struct Placed<T>(T Item, string Path);
