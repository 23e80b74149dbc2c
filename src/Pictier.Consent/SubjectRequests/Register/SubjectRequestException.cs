namespace Pictier.Consent.SubjectRequests;

/// <summary>What was to be done about a section 5 request does not fit what was done before; the message says how.</summary>
public sealed class SubjectRequestException(string message) : Exception(message);
