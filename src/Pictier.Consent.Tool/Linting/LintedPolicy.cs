using System.Globalization;
using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>A valid version of a policy, with the places of its parts and the instant at which it is looked at.</summary>
/// <param name="document">The version.</param>
/// <param name="places">Where its parts stand in its file.</param>
/// <param name="asked">The instant, and what counts as soon.</param>
internal sealed class LintedPolicy(PolicyDocument document, JsonPlaces places, LintQuestion asked)
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    internal PolicyDocument Document => document;

    /// <summary>The instant at which the policy is looked at.</summary>
    internal DateTimeOffset At => asked.At;

    /// <summary>What ends before this instant ends soon.</summary>
    internal DateTimeOffset Soon => asked.At + asked.Soon;

    /// <summary>The published wording; null when it was not given.</summary>
    internal PublishedWording? Published => asked.Published;

    /// <summary>Whether the law is asked beside the policy.</summary>
    internal bool IsLawEnforced => document.Options.LegalOverlay == LegalOverlay.Enforce;

    internal Rulebook? Inherited => document.Extends is { } id ? Rulebook.Find(id) : null;

    /// <summary>The clauses that it stands on, each with the rules that decide, and where they are written; inherited ones at <c>$.extends</c>.</summary>
    internal IReadOnlyList<Placed<ClauseDocument>> Clauses { get; } = [.. Rulebook.ClausesOf(document)
        .Select(c => new Placed<ClauseDocument>(c, document.Clauses.Index().FirstOrDefault(o => o.Item.Id == c.Id) is { Item: not null } own ? $"$.clauses[{own.Index}]" : "$.extends"))];

    /// <summary>The rules that decide.</summary>
    internal IReadOnlyList<Placed<RuleDocument>> Rules => [.. Clauses.SelectMany(c => c.Item.Rules).Select(r => new Placed<RuleDocument>(r, PathOf(r)))];

    internal IEnumerable<Placed<DataCategoryDocument>> Categories => Place(document.DataCategories, "$.dataCategories");

    internal IEnumerable<Placed<PurposeDocument>> Purposes => Place(document.Purposes, "$.purposes");

    internal IEnumerable<Placed<RecipientDocument>> Recipients => Place(document.Recipients, "$.recipients");

    internal IEnumerable<Placed<ServiceRuleDocument>> ServiceRules => Place(document.ServiceRules, "$.serviceRules");

    internal IEnumerable<Placed<OptOutFilingDocument>> Filings => Place(document.OptOutFilings, "$.optOutFilings");

    internal IEnumerable<Placed<JointUseNoticeDocument>> Notices => Place(document.JointUseNotices, "$.jointUseNotices");

    internal IEnumerable<Placed<SuccessionDocument>> Successions => Place(document.Successions, "$.successions");

    /// <summary>The recipients with a contract, at the place of the contract.</summary>
    internal IEnumerable<(RecipientDocument Recipient, EntrustmentContractDocument Contract, string Path)> Contracts =>
        from recipient in Recipients
        where recipient.Item.Contract is not null
        select (recipient.Item, recipient.Item.Contract, $"{recipient.Path}.contract");

    /// <summary>The recipients with a profile of equivalent measures, at the place of the profile.</summary>
    internal IEnumerable<(RecipientDocument Recipient, EquivalenceDocument Profile, string Path)> Profiles =>
        from recipient in Recipients
        where recipient.Item.Equivalence is not null
        select (recipient.Item, recipient.Item.Equivalence, $"{recipient.Path}.equivalence");

    /// <summary>A date for people, as it is in Japan.</summary>
    internal static string Date(DateTimeOffset at) => at.ToOffset(Japan).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant for people, as it is in Japan.</summary>
    internal static string Moment(DateTimeOffset at) => at.ToOffset(Japan).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF '(Japan)'", CultureInfo.InvariantCulture);

    /// <summary>Ids for people.</summary>
    internal static string Quote(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"`{id}`"));

    internal Finding Finding(FindingRule rule, string path, string what, string remedy) => new(rule, places.At(path), what, remedy);

    internal bool Is(string category, SpecialCare care) => document.DataCategories.Any(c => c.Id == category && c.SpecialCare == care);

    internal PurposeDocument Purpose(string id) => document.Purposes.First(p => p.Id == id);

    internal RecipientDocument Recipient(string id) => document.Recipients.First(r => r.Id == id);

    /// <summary>Whether a provision or an entrustment can serve the purpose: it is of 2.1(1), or incidental and of 2.1(2), and does not solicit consent.</summary>
    internal static bool CanBeServed(PurposeDocument purpose) =>
        !purpose.SolicitsConsent && (purpose.Clause == PurposeClause.Services || purpose is { Clause: PurposeClause.Incidental, Incidental: true });

    /// <summary>The categories that none of these purposes needs.</summary>
    internal IReadOnlyList<string> Beyond(IEnumerable<string> data, IEnumerable<string> purposes) =>
        [.. data.Except(purposes.SelectMany(p => Purpose(p).Data))];

    internal static bool IsAbroad(RecipientDocument recipient) =>
        recipient is { HandlesDatabaseInJapan: false, Country: not "JP", Kind: not (RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity) };

    private static IEnumerable<Placed<T>> Place<T>(IReadOnlyList<T> items, string path) => items.Select((item, i) => new Placed<T>(item, $"{path}[{i}]"));

    private string PathOf(RuleDocument rule)
    {
        foreach (var (index, own) in document.Clauses.Index().Where(c => c.Item.Id == rule.Clause))
        {
            return $"$.clauses[{index}].rules[{own.Rules.Index().First(r => r.Item.Id == rule.Id).Index}]";
        }

        return document.Rules.Index().FirstOrDefault(r => r.Item.Id == rule.Id) is { Item: not null } placed ? $"$.rules[{placed.Index}]" : "$.extends";
    }
}
