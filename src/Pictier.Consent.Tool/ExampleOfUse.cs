namespace Pictier.Consent.Tool;

/// <summary>A command line that a command's help shows.</summary>
/// <param name="Does">What it does.</param>
/// <param name="Arguments">The arguments, as they are typed after <c>pictier-consent</c>.</param>
internal sealed record ExampleOfUse(string Does, string Arguments);
