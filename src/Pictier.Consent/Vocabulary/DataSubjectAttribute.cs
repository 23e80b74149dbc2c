namespace Pictier.Consent;

/// <summary>Says which property holds the id of the person whom an object, and what it contains, is about.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DataSubjectAttribute : Attribute;
