namespace Pictier.Consent.Tool.Reporting;

/// <summary>Something in the registries that lasts from one instant to another.</summary>
/// <param name="What">What it is.</param>
/// <param name="Id">What it belongs to.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, exclusive; null: without end.</param>
internal sealed record PolicyDates(string What, string Id, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Contracts, equivalent measures, filings, notices, service rules and successions.</summary>
    internal static IReadOnlyList<PolicyDates> Of(Report report) =>
    [
        .. report.Policy.Contracts.Select(c => new PolicyDates(report.Say("Contract", "委託契約"), c.Recipient.Id, c.Contract.From, c.Contract.To)),
        .. report.Policy.Profiles.Select(p => new PolicyDates(report.Say("Equivalent measures", "相当措置"), p.Recipient.Id, p.Profile.EstablishedAt, p.Profile.EndedAt)),
        .. report.Policy.Profiles.Where(p => p.Profile.LastVerifiedAt is not null).Select(p => new PolicyDates(
            report.Say("Verification, good for a year", "確認（1年間有効）"), p.Recipient.Id, p.Profile.LastVerifiedAt, Linting.YearOf.End(p.Profile.LastVerifiedAt!.Value))),
        .. report.Document.OptOutFilings.Select(f => new PolicyDates(report.Say("Opt-out filing", "オプトアウト届出"), f.Id, f.FiledAt, f.WithdrawnAt)),
        .. report.Document.JointUseNotices.Select(n => new PolicyDates(report.Say("Joint-use notice", "共同利用の通知"), n.Id, n.PublishedAt, null)),
        .. report.Document.ServiceRules.Select(s => new PolicyDates(report.Say("Service rule", "サービス別の定め"), s.Id, s.PublishedAt, null)),
        .. report.Document.Successions.Select(s => new PolicyDates(report.Say("Succession", "事業承継"), s.Recipient, s.EffectiveAt, null)),
    ];
}
