namespace Pictier.Consent.Records;

/// <summary>A record cannot be made, because something that the Act asks for is not known.</summary>
public sealed class IncompleteRecordException(string message) : Exception(message);
