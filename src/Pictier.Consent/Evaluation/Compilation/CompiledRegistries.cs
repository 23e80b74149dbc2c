using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>An opt-out filing.</summary>
internal sealed class CompiledFiling(OptOutFilingDocument document, ulong[] data)
{
    internal string Id => document.Id;

    internal FilingGeneration Generation => document.Generation;

    internal long FiledAt { get; } = document.FiledAt.UtcTicks;

    internal long WithdrawnAt { get; } = document.WithdrawnAt?.UtcTicks ?? long.MaxValue;

    internal long PlannedStart { get; } = document.PlannedStart?.UtcTicks ?? long.MaxValue;

    internal long NoticeOverAt { get; } = document.PrincipalNoticeAt.UtcTicks + document.WaitingPeriod.Ticks;

    internal ulong[] Data => data;

    internal bool Lists(ProvisionMethod method) => document.Methods.Contains(method);
}

/// <summary>A joint-use notice.</summary>
internal sealed class CompiledNotice(JointUseNoticeDocument document, ulong[] data, int[] users, int[] purposes)
{
    internal string Id => document.Id;

    internal long PublishedAt { get; } = document.PublishedAt.UtcTicks;

    internal ulong[] Data => data;

    /// <summary>Whether it has the elements that the law asked for before 2022-04-01.</summary>
    internal bool IsComplete { get; } =
        document.Data.Count > 0 && document.Users.Count > 0 && document.Purposes.Count > 0 && !string.IsNullOrWhiteSpace(document.ResponsiblePerson);

    /// <summary>Whether it has the elements that the law has added since.</summary>
    internal bool HasAddressAndRepresentative { get; } =
        !string.IsNullOrWhiteSpace(document.Address) && !string.IsNullOrWhiteSpace(document.Representative);

    internal bool NamesUser(int recipient) => users.AsSpan().Contains(recipient);

    internal bool NamesPurpose(int purpose) => purposes.AsSpan().Contains(purpose);
}

/// <summary>A service rule of 3.1(6).</summary>
internal sealed class CompiledServiceRule(ServiceRuleDocument document, ulong[] data, int[] recipients, int[] purposes)
{
    internal string Id => document.Id;

    internal long PublishedAt { get; } = document.PublishedAt.UtcTicks;

    internal ulong[] Data => data;

    internal ServiceRuleAnchor Anchor => document.Anchor;

    internal bool NamesRecipient(int recipient) => recipients.AsSpan().Contains(recipient);

    internal bool NamesPurpose(int purpose) => purposes.AsSpan().Contains(purpose);
}
