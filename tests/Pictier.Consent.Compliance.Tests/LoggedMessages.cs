using Microsoft.Extensions.Logging;

namespace Pictier.Consent.Compliance.Tests;

/// <summary>What a service logs, as it would write it.</summary>
internal static partial class LoggedMessages
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The {What} was sent to {Person} at {Address}.")]
    internal static partial void Sent(this ILogger logger, string what, [PersonId] string person, [EmailData] string address);
}
