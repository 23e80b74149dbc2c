using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Policies;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>The form of a section 5 request.</summary>
internal static class NewRequestPage
{
    internal const string Form = "requests";
    internal const int LongestStatement = 4000;

    // More choices than these help nobody; such a request says it in words.
    private const int MostChoices = 100;

    internal static readonly IReadOnlyList<SubjectRequestKind> Kinds = [.. Enum.GetValues<SubjectRequestKind>().Where(k => k != SubjectRequestKind.Unknown)];
    internal static readonly IReadOnlyList<CessationGround> Grounds = Enum.GetValues<CessationGround>();
    internal static readonly IReadOnlyList<Requester> Requesters = [Requester.Principal, Requester.StatutoryRepresentative, Requester.AppointedAgent];

    /// <summary>Whether a request of this kind has a ground and a scope.</summary>
    internal static bool IsCessation(SubjectRequestKind kind) => kind is SubjectRequestKind.CeaseUse or SubjectRequestKind.Erasure or SubjectRequestKind.CeaseProvision;

    internal static Task SendAsync(Visit visit) => CentreFrame.SendAsync(visit, "/requests", visit.Say(RequestTexts.New), $"""
        <h1>{visit.Say(RequestTexts.New)}</h1>
        <p class="pc-lead">{visit.Say(RequestTexts.Lead)}</p>
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{Form}" data-request-form>{visit.Fields(Form, StopsPage.NewId(visit))}
        <fieldset><legend>{visit.Say(RequestTexts.Kind)}</legend>{Kinds.Select(k => Kind(visit, k))}</fieldset>
        <fieldset><legend>{visit.Say(RequestTexts.Who)}</legend>{Requesters.Select(r => Who(visit, r))}</fieldset>
        <div class="pc-field" data-cessation><label for="pc-ground">{visit.Say(RequestTexts.GroundLabel)}</label><p class="pc-hint" id="pc-ground-hint">{visit.Say(RequestTexts.GroundHint)}</p>
        <select id="pc-ground" name="ground" aria-describedby="pc-ground-hint">{Grounds.Select(g => Ground(visit, g))}</select></div>
        <details class="pc-field" data-cessation><summary>{visit.Say(RequestTexts.ScopeLegend)}</summary><p class="pc-hint">{visit.Say(RequestTexts.ScopeHint)}</p>
        <fieldset><legend>{visit.Say(RequestTexts.ScopeData)}</legend>{Choices("data", visit.Policy.DataCategories.Select(c => (c.Id, visit.Title(c.Title, c.Id))))}</fieldset>
        <fieldset><legend>{visit.Say(RequestTexts.ScopePurposes)}</legend>{Choices("purpose", visit.Policy.Purposes.Where(p => p.Clause != PurposeClause.Provision).Select(p => (p.Id, visit.Title(p.Title, p.Id))))}</fieldset></details>
        <div class="pc-field"><label for="pc-statement">{visit.Say(RequestTexts.Statement)}</label><p class="pc-hint" id="pc-statement-hint">{visit.Say(RequestTexts.StatementHint)}</p>
        <textarea id="pc-statement" name="statement" rows="5" maxlength="{LongestStatement}" aria-describedby="pc-statement-hint"></textarea></div>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(RequestTexts.Send)}</button></p>
        </form>
        """);

    /// <summary>The word of a choice in the form.</summary>
    internal static string Word<TEnum>(TEnum choice)
        where TEnum : struct, Enum => choice.ToString();

    private static Markup Kind(Visit visit, SubjectRequestKind kind) =>
        $"""<p class="pc-check"><label><input type="radio" name="kind" value="{Word(kind)}" required{(IsCessation(kind) ? (Markup)$" data-ceases" : Markup.Empty)}> {visit.Say(Wording.Of(kind))}</label></p>""";

    private static Markup Who(Visit visit, Requester requester) =>
        $"""<p class="pc-check"><label><input type="radio" name="requester" value="{Word(requester)}"{(requester == Requester.Principal ? (Markup)$" checked" : Markup.Empty)}> {visit.Say(Wording.Of(requester))}</label></p>""";

    private static Markup Ground(Visit visit, CessationGround ground) => $"""<option value="{Word(ground)}">{visit.Say(Wording.Of(ground))}</option>""";

    private static IEnumerable<Markup> Choices(string name, IEnumerable<(string Id, string Title)> choices) => choices.Take(MostChoices).Select(c =>
        (Markup)$"""<p class="pc-check"><label><input type="checkbox" name="{name}" value="{c.Id}"> {c.Title}</label></p>""");
}
