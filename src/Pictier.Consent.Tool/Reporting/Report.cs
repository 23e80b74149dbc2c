using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Tool.Diff;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>What the report is about, and the language in which it speaks.</summary>
/// <param name="Policy">The version that is shown, with the places of its parts.</param>
/// <param name="Sha256">The fingerprint of all versions and the rules that they extend.</param>
/// <param name="Findings">What was found in it.</param>
/// <param name="Coverage">How much of it scenarios show; null when none were given.</param>
/// <param name="Difference">What the previous policy decided otherwise; null when it was not given.</param>
/// <param name="IsJapanese">Whether it speaks Japanese; else English.</param>
internal sealed record Report(LintedPolicy Policy, string Sha256, IReadOnlyList<Finding> Findings, PolicyCoverage? Coverage, PolicyComparison? Difference, bool IsJapanese)
{
    internal PolicyDocument Document => Policy.Document;

    internal string Language => IsJapanese ? "ja" : "en";

    internal string OtherLanguage => IsJapanese ? "en" : "ja";

    /// <summary>What this report says in its language.</summary>
    internal string Say(string en, string ja) => IsJapanese ? ja : en;

    /// <summary>A text in the report's language, or in the other one; null when it has none.</summary>
    internal string? Say(LocalizedText? text) => IsJapanese ? text?.Ja ?? text?.En : text?.En ?? text?.Ja;

    /// <summary>A text in the other language; null when there is none, or when it is all there is.</summary>
    internal string? SayOther(LocalizedText? text) => text is { En: not null, Ja: not null } ? IsJapanese ? text.En : text.Ja : null;

    /// <summary>The title of a purpose or a category, or its id where it has none.</summary>
    internal string Title(string id, LocalizedText? title) => Say(title) ?? id;
}
