using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>A consent in the making.</summary>
internal sealed record ConsentPlan
{
    internal required DateTimeOffset At { get; init; }

    internal required ConsentOperations Operations { get; init; }

    internal required IReadOnlyList<string> Purposes { get; init; }

    internal required IReadOnlyList<string> Data { get; init; }

    internal RecipientScope? Recipients { get; init; }

    internal ForeignConsent? Foreign { get; init; }

    internal bool Proven { get; init; } = true;

    internal ConsentGiver GivenBy { get; init; }

    internal string? Representative { get; init; }

    internal bool Notified { get; init; } = true;

    internal bool EffectiveLater { get; init; }

    internal bool Expired { get; init; }

    internal bool Withdrawn { get; init; }

    internal ConsentOperations? ReplacedFor { get; init; }

    internal void Write(FactsDraft draft)
    {
        var id = draft.NextId("consent");
        draft.Events.Add(new ConsentGiven
        {
            DataSubject = FactsDraft.Subject,
            At = At,
            Consent = id,
            Operations = Operations,
            Purposes = Purposes,
            Data = Data,
            Recipients = Recipients,
            Foreign = Foreign,
            NoticeShownAt = Notified ? At : null,
            EffectiveFrom = EffectiveLater ? draft.Cell.At.AddDays(1) : null,
            ExpiresAt = Expired ? At + ((draft.Cell.At - At) / 2) : null,
            GivenBy = GivenBy,
            Representative = Representative,
            IdentityConfirmed = Proven,
            Method = ConsentMethod.Click,
            Evidence = "on file",
        });
        if (Withdrawn)
        {
            draft.Events.Add(new ConsentWithdrawn { DataSubject = FactsDraft.Subject, At = draft.Cell.At, Consent = id });
        }

        if (ReplacedFor is { } other)
        {
            Replace(draft, id, other);
        }
    }

    // What replaces it lacks all that a rule can ask, so that it is an answer to nothing else.
    private static void Replace(FactsDraft draft, string replaced, ConsentOperations operations)
    {
        var id = draft.NextId("consent");
        draft.Events.Add(new ConsentGiven
        {
            DataSubject = FactsDraft.Subject,
            At = draft.Cell.At,
            Consent = id,
            Operations = operations,
            Purposes = ["another-purpose"],
            Data = ["other-data"],
            GivenBy = ConsentGiver.LegalRepresentative,
            Method = ConsentMethod.Click,
            Supersedes = replaced,
        });
        draft.Events.Add(new ConsentWithdrawn { DataSubject = FactsDraft.Subject, At = draft.Cell.At, Consent = id });
    }
}
