using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Policies;
using Pictier.Consent.Records;

namespace Pictier.Consent.Hosting;

/// <summary>
/// Shows notices and takes the answers. Each notice is kept as it was shown before it can be answered; a no always counts, and a yes
/// only when no other no came between.
/// </summary>
public sealed class NoticeRegister(
    NoticeBook book, ConsentPolicy policy, IConsentStore ledger, IServedNotices served, IRecipientDirectory recipients, TimeProvider time)
{
    /// <summary>How long after a notice was shown it can be agreed to.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    // Others append meanwhile; each round one of them has got further, so a few rounds are plenty.
    private const int MostRounds = 8;

    /// <summary>The notices.</summary>
    public IReadOnlyList<NoticeDocument> Notices => book.Notices;

    /// <summary>Shows a notice to a principal: what is returned is kept already.</summary>
    /// <param name="dataSubject">The principal.</param>
    /// <param name="notice">The id of the notice.</param>
    /// <param name="language">One of <see cref="NoticeLanguages"/>.</param>
    /// <param name="cancellationToken">Gives up; the notice may be kept all the same.</param>
    /// <returns>The notice as it must be shown, word for word; null when there is none of that id.</returns>
    public async ValueTask<ServedNotice?> ServeAsync(DataSubjectId dataSubject, string notice, string language, CancellationToken cancellationToken = default)
    {
        if (!NoticeLanguages.IsKnown(language))
        {
            throw new ArgumentException($"Notices are written in `{NoticeLanguages.English}` and `{NoticeLanguages.Japanese}`; found was `{language}`.", nameof(language));
        }

        var now = time.GetUtcNow();
        if (book.Find(notice) is not { } document)
        {
            return null;
        }

        var history = await ledger.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false);
        var shown = new ServedNotice
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            DataSubject = dataSubject,
            At = now,
            KnownSequence = VersionOf(history),
            Shown = await ComposeAsync(document, language, now, cancellationToken).ConfigureAwait(false),
        };
        await served.AppendAsync(shown, cancellationToken).ConfigureAwait(false);
        return shown;
    }

    /// <summary>Takes a yes to a notice that was served to this principal.</summary>
    public async ValueTask<NoticeAnswer> AgreeAsync(DataSubjectId dataSubject, string servedNotice, CancellationToken cancellationToken = default)
    {
        if (await served.FindAsync(dataSubject, servedNotice, cancellationToken).ConfigureAwait(false) is not { } shown)
        {
            return NoticeAnswer.NotServed;
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var history = await ledger.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false);
            if (history.Events.OfType<ConsentGiven>().Any(g => g.Consent == ConsentId(shown)))
            {
                return NoticeAnswer.RecordedBefore;
            }

            var now = time.GetUtcNow();
            if (await StillReadsAsync(shown, now, cancellationToken).ConfigureAwait(false) is not { } document)
            {
                return NoticeAnswer.Outdated;
            }

            if (history.Events.Any(e => e.Sequence > shown.KnownSequence && e is not (ConsentGiven or RestrictionLifted)))
            {
                return NoticeAnswer.Overtaken;
            }

            // The version makes sure that no withdrawal slips in between the reading and the writing.
            var result = await ledger.AppendAsync(
                [new LedgerEntry(EntryId(shown, "agreed"), Yes(document, shown, history, now))],
                AppendOptions.ExpectVersion(dataSubject, VersionOf(history)),
                cancellationToken).ConfigureAwait(false);
            if (result.IsAppended)
            {
                return NoticeAnswer.Recorded;
            }

            if (result.Errors.Any(e => e.Kind == AppendErrorKind.Erased))
            {
                return NoticeAnswer.Erased;
            }
        }

        return NoticeAnswer.Overtaken;
    }

    /// <summary>Takes a no to a notice that was served to this principal, whatever happened since.</summary>
    public async ValueTask<NoticeAnswer> RefuseAsync(DataSubjectId dataSubject, string servedNotice, CancellationToken cancellationToken = default)
    {
        if (await served.FindAsync(dataSubject, servedNotice, cancellationToken).ConfigureAwait(false) is not { } shown)
        {
            return NoticeAnswer.NotServed;
        }

        if (book.Find(shown.Shown.Id) is not { } document)
        {
            return NoticeAnswer.Outdated;
        }

        var no = new ConsentRefused
        {
            DataSubject = dataSubject,
            At = time.GetUtcNow(),
            Consent = $"{ConsentId(shown)}-refused",
            Operations = document.Operations,
            Purposes = document.Purposes,
            Data = document.Data,
            Recipients = Recipients(document),
        };
        var result = await ledger.AppendAsync([new LedgerEntry(EntryId(shown, "refused"), no)], null, cancellationToken).ConfigureAwait(false);
        return result.IsAppended || result.Errors.Any(e => e.Kind == AppendErrorKind.IdTaken)
            ? result.IsAppended ? NoticeAnswer.Recorded : NoticeAnswer.RecordedBefore
            : throw new AppendRefusedException(result.Errors);
    }

    /// <summary>Withdraws what a principal agreed to by a notice, in all its versions.</summary>
    public ValueTask<NoticeAnswer> WithdrawAsync(DataSubjectId dataSubject, string notice, CancellationToken cancellationToken = default) =>
        WithdrawAsync(dataSubject, given => given.Notice?.Id == notice, cancellationToken);

    /// <summary>Withdraws one consent of a principal, wherever it was given.</summary>
    /// <returns><see cref="NoticeAnswer.NotServed"/> when the principal gave no such consent.</returns>
    public ValueTask<NoticeAnswer> WithdrawConsentAsync(DataSubjectId dataSubject, string consent, CancellationToken cancellationToken = default) =>
        WithdrawAsync(dataSubject, given => given.Consent == consent, cancellationToken);

    private static string ConsentId(ServedNotice shown) => $"notice-{shown.Id}";

    private static string EntryId(ServedNotice shown, string answer) => $"notice/{shown.Id}/{answer}";

    private static long VersionOf(ConsentHistory history) => history.Events.Count == 0 ? 0 : history.Events[^1].Sequence ?? 0;

    private static RecipientScope? Recipients(NoticeDocument notice) => notice.Recipients.Count == 0 ? null : new RecipientScope { Ids = notice.Recipients };

    private static ForeignConsent? Foreign(NoticeDocument notice) => notice.Foreign is not { } told ? null : new ForeignConsent
    {
        Countries = told.Countries,
        CountryName = told.CountryName.Kind,
        System = told.System.Kind,
        Measures = told.Measures.Kind,
    };

    private static ConsentGiven Yes(NoticeDocument notice, ServedNotice shown, ConsentHistory history, DateTimeOffset now) => new()
    {
        DataSubject = shown.DataSubject,
        At = now,
        Consent = ConsentId(shown),
        Operations = notice.Operations,
        Purposes = notice.Purposes,
        Data = notice.Data,
        Recipients = Recipients(notice),
        Foreign = Foreign(notice),
        NoticeShownAt = shown.At,
        Notice = new Notice(shown.Shown.Id, shown.Shown.Version, shown.Shown.Sha256, shown.Shown.Language),
        ExpiresAt = now + notice.ValidFor,
        IdentityConfirmed = true,
        Method = ConsentMethod.Click,
        Evidence = $"{NoticeEvidence.Prefix}{shown.Id}",
        Supersedes = history.Events.OfType<ConsentGiven>().LastOrDefault(g => g.Notice?.Id == notice.Id)?.Consent,
    };

    // A withdrawal is appended until it is: what is agreed to meanwhile is withdrawn with it.
    private async ValueTask<NoticeAnswer> WithdrawAsync(DataSubjectId dataSubject, Func<ConsentGiven, bool> isMeant, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var history = await ledger.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false);
            var withdrawn = history.Events.OfType<ConsentWithdrawn>().Select(w => w.Consent).ToHashSet(StringComparer.Ordinal);
            var meant = history.Events.OfType<ConsentGiven>().Where(isMeant).ToList();
            var standing = meant.Where(g => !withdrawn.Contains(g.Consent)).ToList();
            if (standing.Count == 0)
            {
                return meant.Count == 0 ? NoticeAnswer.NotServed : NoticeAnswer.RecordedBefore;
            }

            var now = time.GetUtcNow();
            var result = await ledger.AppendAsync(
                [.. standing.Select(given => new LedgerEntry(WithdrawalId(given), No(given, now)))],
                round < MostRounds ? AppendOptions.ExpectVersion(dataSubject, VersionOf(history)) : null,
                cancellationToken).ConfigureAwait(false);
            if (result.IsAppended)
            {
                return NoticeAnswer.Recorded;
            }

            // Somebody else withdrew the same meanwhile, or said something else: look again.
            if (round > MostRounds)
            {
                throw new AppendRefusedException(result.Errors);
            }
        }
    }

    // Never before the consent by a clock that is late, or it would not count (spec 3.2).
    private static ConsentWithdrawn No(ConsentGiven given, DateTimeOffset now) => new()
    {
        DataSubject = given.DataSubject,
        At = now > given.At ? now : given.At,
        Consent = given.Consent,
    };

    // One withdrawal for a consent, whoever sends it how often; the id of a consent may be too long to be part of another.
    private static string WithdrawalId(ConsentGiven given) =>
        $"withdrawn/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(given.Consent)))}";

    private async ValueTask<NoticeDocument?> StillReadsAsync(ServedNotice shown, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - shown.At > AnswerWithin || book.Find(shown.Shown.Id) is not { } document)
        {
            return null;
        }

        var today = await ComposeAsync(document, shown.Shown.Language, now, cancellationToken).ConfigureAwait(false);
        return today.Sha256 == shown.Shown.Sha256 ? document : null;
    }

    private async ValueTask<ShownNotice> ComposeAsync(NoticeDocument notice, string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var recipient in notice.Recipients)
        {
            if (await recipients.FindAsync(new Recipient(recipient), cancellationToken).ConfigureAwait(false) is { } known)
            {
                names[recipient] = known.Name;
            }
        }

        return new NoticeComposer(VersionAt(now), names, language).Compose(notice);
    }

    private PolicyDocument VersionAt(DateTimeOffset at) => policy.Versions.LastOrDefault(v => v.EffectiveFrom <= at) ?? policy.Versions[0];
}
