using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Centre;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What the office finds out about a request, each as one choice of a form.</summary>
/// <param name="Name">The name in the form.</param>
/// <param name="Label">In words.</param>
/// <param name="Is">How a request has it.</param>
/// <param name="With">The request with it.</param>
internal sealed record CaseFinding(string Name, LocalizedText Label, Func<SubjectRequest, bool> Is, Func<SubjectRequest, bool, SubjectRequest> With);

/// <summary>The findings that decide a request of each kind (spec 3.11).</summary>
internal static class CaseFindings
{
    private static readonly CaseFinding Retained = new("retained", DeskTexts.Retained, r => r.RetainedData, (r, on) => r with { RetainedData = on });
    private static readonly CaseFinding Elsewhere = new("elsewhere", DeskTexts.Elsewhere, r => r.SpecialProcedureElsewhere, (r, on) => r with { SpecialProcedureElsewhere = on });
    private static readonly CaseFinding Established = new("established", DeskTexts.Established, r => r.GroundEstablished, (r, on) => r with { GroundEstablished = on });
    private static readonly CaseFinding Factual = new("factual", DeskTexts.Factual, r => r.ContentFactual, (r, on) => r with { ContentFactual = on });
    private static readonly CaseFinding Needed = new("needed", DeskTexts.Needed, r => r.NeededForPurpose, (r, on) => r with { NeededForPurpose = on });
    private static readonly CaseFinding Obvious = new("obvious", DeskTexts.Obvious, r => r.PurposeObvious, (r, on) => r with { PurposeObvious = on });
    private static readonly CaseFinding Harm = new("harm", DeskTexts.Harm, r => r.Harm, (r, on) => r with { Harm = on });
    private static readonly CaseFinding Impediment = new("impediment", DeskTexts.Impediment, r => r.SeriousImpediment, (r, on) => r with { SeriousImpediment = on });
    private static readonly CaseFinding OtherLaw = new("other-law", DeskTexts.OtherLaw, r => r.AgainstOtherLaw, (r, on) => r with { AgainstOtherLaw = on });
    private static readonly CaseFinding Overriding = new("overriding", DeskTexts.Overriding, r => r.OverridingInterest, (r, on) => r with { OverridingInterest = on });
    private static readonly CaseFinding Alternative = new("alternative", DeskTexts.Alternative, r => r.AlternativeMeasure, (r, on) => r with { AlternativeMeasure = on });
    private static readonly CaseFinding Feasible = new("feasible", DeskTexts.Feasible, r => r.Feasible, (r, on) => r with { Feasible = on });

    internal static IReadOnlyList<CaseFinding> Of(SubjectRequestKind kind) => kind switch
    {
        SubjectRequestKind.PurposeNotice => [Retained, Elsewhere, Obvious, Harm],
        SubjectRequestKind.Disclosure or SubjectRequestKind.ProvisionRecords => [Retained, Elsewhere, Harm, Impediment, OtherLaw],
        SubjectRequestKind.Correction => [Retained, Elsewhere, Factual, Needed],
        SubjectRequestKind.CeaseUse or SubjectRequestKind.Erasure or SubjectRequestKind.CeaseProvision => [Retained, Elsewhere, Established, Overriding, Alternative],
        SubjectRequestKind.Blurring => [Retained, Elsewhere, Feasible],
        _ => [Retained, Elsewhere],
    };

    /// <summary>The request with what the form says was found out.</summary>
    internal static SubjectRequest Found(SubjectRequest received, IFormCollection form)
    {
        var found = received;
        foreach (var finding in Of(received.Kind))
        {
            found = finding.With(found, form["finding"].Contains(finding.Name));
        }

        return NewRequestPage.IsCessation(received.Kind)
            ? found with { Ground = NewRequestPage.Grounds.FirstOrDefault(g => NewRequestPage.Word(g) == form["ground"]) }
            : found;
    }
}
