using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>How far a clause leads to a recipient.</summary>
internal enum CaseReach
{
    /// <summary>Something must be there for each request: a consent, a claim, a request of an authority.</summary>
    CaseByCase,

    /// <summary>The policy registers what the clause asks for.</summary>
    Registered,
}

/// <summary>A clause by which data may go to a recipient.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Reach">How far it leads.</param>
/// <param name="What">What is registered, or what must be there.</param>
internal sealed record RecipientCase(string Clause, CaseReach Reach, LocalizedText What)
{
    private static readonly LocalizedText Consent = new("consent", "同意");
    private static readonly LocalizedText Exception = new("exception of 2.2", "2.2 の例外");

    /// <summary>The clauses by which data may go to the recipient, as far as the clauses have rules that permit.</summary>
    internal static IReadOnlyList<RecipientCase> Of(LintedPolicy policy, RecipientDocument recipient)
    {
        var permitting = policy.Rules.Where(r => r.Item.Permits is not null).Select(r => r.Item.Clause).ToHashSet(StringComparer.Ordinal);
        return [.. All(policy, recipient).Where(c => permitting.Contains(c.Clause))];
    }

    private static IEnumerable<RecipientCase> All(LintedPolicy policy, RecipientDocument recipient) => recipient switch
    {
        { Kind: RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity } => [],
        _ when LintedPolicy.IsAbroad(recipient) => Abroad(policy, recipient),
        _ => InJapan(policy, recipient),
    };

    private static IEnumerable<RecipientCase> InJapan(LintedPolicy policy, RecipientDocument recipient)
    {
        var document = policy.Document;
        yield return new("3.1(1)", CaseReach.CaseByCase, Consent);
        if (recipient.Kind is RecipientKind.Court or RecipientKind.PublicProsecutor or RecipientKind.Police or RecipientKind.TaxOffice or RecipientKind.BarAssociation
            || document.Options.EquivalentAuthorities.Contains(recipient.Id))
        {
            yield return new("3.1(2)", CaseReach.CaseByCase, new("request of the authority", "機関からの照会"));
        }

        if (recipient.SettlementAnchor != SettlementAnchor.None)
        {
            yield return new("3.1(3)", CaseReach.Registered, new("settlement", "決済"));
        }

        if (document.Successions.Any(s => s.Recipient == recipient.Id))
        {
            yield return new("3.1(4)", CaseReach.Registered, new("succession", "事業承継"));
        }

        if (recipient.Contract is not null)
        {
            yield return new("3.1(5)", CaseReach.Registered, new("entrustment contract", "委託契約"));
        }

        if (document.JointUseNotices.Any(n => n.Users.Contains(recipient.Id)))
        {
            yield return new("3.1(5)", CaseReach.Registered, new("joint use", "共同利用"));
        }

        yield return new("3.1(5)", CaseReach.CaseByCase, Exception);

        if (document.ServiceRules.Any(s => s.Recipients.Contains(recipient.Id)))
        {
            yield return new("3.1(6)", CaseReach.Registered, new("service rule", "サービス別の定め"));
        }

        if (document.OptOutFilings.Any(f => f.WithdrawnAt is null || f.WithdrawnAt > policy.At))
        {
            yield return new("3.2", CaseReach.Registered, new("opt-out filing", "オプトアウト届出"));
        }
    }

    private static IEnumerable<RecipientCase> Abroad(LintedPolicy policy, RecipientDocument recipient)
    {
        yield return new("3.3(1)", CaseReach.CaseByCase, new("consent to the provision abroad", "外国提供への同意"));
        if (recipient.Equivalence is not null)
        {
            yield return new("3.3(2)", CaseReach.Registered, new("equivalent measures", "相当措置"));
        }

        yield return new("3.3(3)", CaseReach.CaseByCase, new("not identifiable", "識別不能"));
        yield return new("3.3(4)", CaseReach.CaseByCase, Exception);
    }
}
