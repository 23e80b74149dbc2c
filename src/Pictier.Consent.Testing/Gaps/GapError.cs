using System.Globalization;

namespace Pictier.Consent.Testing.Gaps;

/// <summary>An accepted gap that is none: nothing has that name, or it is shown after all.</summary>
/// <param name="Gap">The gap, as listed.</param>
/// <param name="Message">What was found, and what to do.</param>
public sealed record GapError(AcceptedGap Gap, string Message)
{
    /// <summary>The place and the message, on one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Gap.File}({Gap.Line}): {Message}");
}
