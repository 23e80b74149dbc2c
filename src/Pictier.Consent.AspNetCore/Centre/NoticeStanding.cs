using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What somebody last said to a notice.</summary>
/// <param name="Label">In words.</param>
/// <param name="Look">How it looks: <c>open</c>, <c>yes</c> or <c>no</c>.</param>
/// <param name="At">When they said it; null when they said nothing.</param>
/// <param name="CanWithdraw">Whether there is something to withdraw.</param>
/// <param name="CanAgree">Whether they can say yes: to something new, or again.</param>
internal sealed record NoticeStanding(LocalizedText Label, string Look, DateTimeOffset? At, bool CanWithdraw, bool CanAgree)
{
    internal static NoticeStanding Of(ConsentHistory history, NoticeDocument notice, DateTimeOffset now)
    {
        var given = history.Events.OfType<ConsentGiven>().LastOrDefault(g => g.Notice?.Id == notice.Id);
        var refused = history.Events.OfType<ConsentRefused>().LastOrDefault(r => Answers(r, notice));
        if (refused is not null && (given is null || refused.At >= given.At))
        {
            // What was given before still stands where the refusal does not reach, so it can be withdrawn.
            return new(CentreTexts.Refused, "no", refused.At, given is not null && WithdrawnAt(history, given) is null, CanAgree: true);
        }

        if (given is null)
        {
            return new(CentreTexts.NotAnswered, "open", null, CanWithdraw: false, CanAgree: true);
        }

        if (WithdrawnAt(history, given) is { } withdrawn)
        {
            return new(CentreTexts.Withdrawn, "no", withdrawn, CanWithdraw: false, CanAgree: true);
        }

        return given.ExpiresAt <= now ? new(CentreTexts.Expired, "no", given.ExpiresAt, CanWithdraw: true, CanAgree: true)
            : WithdrawnInPartAt(history, given) is { } part ? new(CentreTexts.WithdrawnInPart, "open", part, CanWithdraw: true, CanAgree: true)
            : given.Notice?.Version != notice.Version ? new(CentreTexts.AgreedEarlier, "yes", given.At, CanWithdraw: true, CanAgree: true)
            : new(CentreTexts.Agreed, "yes", given.At, CanWithdraw: true, CanAgree: false);
    }

    /// <summary>When a consent was withdrawn as a whole; null when it was not.</summary>
    internal static DateTimeOffset? WithdrawnAt(ConsentHistory history, ConsentGiven given) =>
        Withdrawals(history, given).Where(w => w.Purposes is null).Select(w => (DateTimeOffset?)w.At).Min()
        ?? (given.Purposes.All(p => Withdrawals(history, given).Any(w => w.Purposes?.Contains(p) == true)) ? WithdrawnInPartAt(history, given) : null);

    private static DateTimeOffset? WithdrawnInPartAt(ConsentHistory history, ConsentGiven given) =>
        Withdrawals(history, given).Select(w => (DateTimeOffset?)w.At).Max();

    private static IEnumerable<ConsentWithdrawn> Withdrawals(ConsentHistory history, ConsentGiven given) => history.Events
        .OfType<ConsentWithdrawn>()
        .Where(w => w.Consent is { } named
            ? named == given.Consent
            : w.At >= given.At && (w.Purposes is null || w.Purposes.Any(given.Purposes.Contains)));

    private static bool Answers(ConsentRefused refused, NoticeDocument notice) =>
        refused.Operations == notice.Operations && refused.Purposes.Order().SequenceEqual(notice.Purposes.Order());
}
