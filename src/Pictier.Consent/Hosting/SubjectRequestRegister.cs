using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Hosting;

/// <summary>
/// Takes section 5 requests from their receipt to their answer: what is granted takes effect in the ledger as of the receipt, and every
/// step is kept. Each step may be repeated after a failure; it is taken once.
/// </summary>
public sealed class SubjectRequestRegister(ConsentPolicy policy, IConsentStore ledger, ISubjectRequestLog log, TimeProvider time)
{
    /// <summary>The longest id of a request: the ledger files its effects under ids that are made of it.</summary>
    public const int MaxIdLength = 180;

    /// <summary>
    /// Receives a request. An opt-out stops the provision by opt-out from its receipt on, before anything is verified: stopping protects,
    /// and going on is not permitted while the request is pending (AMB-66, AMB-67).
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="statement">What the one who asks said besides, in their own words; null: nothing.</param>
    /// <param name="cancellationToken">Gives up; receive it again later.</param>
    /// <exception cref="SubjectRequestException">The id is not valid, or another request was received under it.</exception>
    public async ValueTask<SubjectRequestCase> ReceiveAsync(SubjectRequest request, string? statement = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Ids.IsValid(request.Id) || request.Id.Length > MaxIdLength || !Ids.IsValid(request.DataSubject.Value))
        {
            throw new SubjectRequestException($"The id of the request, or of the principal, is not valid; the id of a request has 1 to {MaxIdLength} characters.");
        }

        // A requester is verified by a step of its own, never by the request itself.
        request = request with { IdentityVerified = false, AuthorityVerified = false };
        var first = await log.AppendAsync(request.Id, 0, new RequestReceived { At = time.GetUtcNow(), Request = request, Statement = statement }, cancellationToken).ConfigureAwait(false);
        var known = await GetAsync(request.Id, cancellationToken).ConfigureAwait(false);
        if (!first && SubjectRequestWriter.Write(known.Received) != SubjectRequestWriter.Write(request))
        {
            throw new SubjectRequestException($"Another request was received under the id `{request.Id}`; give each its own id.");
        }

        if (request.Kind == SubjectRequestKind.OptOut && known.Decided is null)
        {
            await AppendAsync(EntryId(request), AnswerFactory.Restriction(request)!, cancellationToken).ConfigureAwait(false);
        }

        return known;
    }

    /// <summary>Notes what was found out about who makes the request.</summary>
    /// <exception cref="SubjectRequestException">No such request was received, or it is decided already.</exception>
    public async ValueTask<SubjectRequestCase> VerifyAsync(
        string request, bool identity, bool authority = false, string? evidence = null, CancellationToken cancellationToken = default)
    {
        var known = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        if (known.Decided is not null)
        {
            throw new SubjectRequestException($"The request `{request}` is decided already; nothing about it is verified any more.");
        }

        return await AppendAsync(
            known, new RequesterVerified { At = time.GetUtcNow(), Identity = identity, Authority = authority, Evidence = evidence }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer that deciding would give now; nothing is recorded, and nothing takes effect.</summary>
    /// <exception cref="SubjectRequestException">No such request was received.</exception>
    public async ValueTask<SubjectRequestAnswer> PreviewAsync(
        string request, Func<SubjectRequest, SubjectRequest>? findings = null, CancellationToken cancellationToken = default)
    {
        var known = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        return policy.Answer(known.Decided?.Request ?? Found(known, findings));
    }

    /// <summary>Decides a request, and lets what is granted take effect as of its receipt.</summary>
    /// <param name="request">The id of the request.</param>
    /// <param name="findings">Adds what was found out about it: the ground, what stands against it, the scope that is granted.</param>
    /// <param name="cancellationToken">Gives up; decide again later.</param>
    /// <returns>The answer to be given; the same one when it was decided before.</returns>
    /// <exception cref="SubjectRequestException">No such request was received, or somebody else acted on it meanwhile.</exception>
    public async ValueTask<SubjectRequestAnswer> DecideAsync(
        string request, Func<SubjectRequest, SubjectRequest>? findings = null, CancellationToken cancellationToken = default)
    {
        var known = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        if (known.Decided is { } earlier)
        {
            return policy.Answer(earlier.Request);
        }

        var found = Found(known, findings);
        var answer = policy.Answer(found);

        // The ledger first: a request that is noted as granted has taken effect.
        var erased = await TakeEffectAsync(found, answer, cancellationToken).ConfigureAwait(false);
        await AppendAsync(
            known,
            new RequestDecided { At = time.GetUtcNow(), Request = found, Reason = answer.Reason, HistoryErased = erased },
            cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Notes that the one who asked was told what was decided.</summary>
    /// <param name="request">The id of the request.</param>
    /// <param name="evidence">How they were told, or a reference to it.</param>
    /// <param name="explanation">What they were told, in words.</param>
    /// <param name="cancellationToken">Gives up; note it again later.</param>
    /// <exception cref="SubjectRequestException">No such request was decided, or it is answered already.</exception>
    public async ValueTask<SubjectRequestCase> AnswerAsync(
        string request, string? evidence = null, string? explanation = null, CancellationToken cancellationToken = default)
    {
        var known = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        return known switch
        {
            { Decided: null } => throw new SubjectRequestException($"The request `{request}` is not decided yet; decide it before it is answered."),
            { Answered: not null } => throw new SubjectRequestException($"The request `{request}` is answered already."),
            _ => await AppendAsync(known, new RequestAnswered { At = time.GetUtcNow(), Evidence = evidence, Explanation = explanation }, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The cases that wait for an answer for two weeks or longer, the earliest first.</summary>
    public async ValueTask<IReadOnlyList<SubjectRequestCase>> FindOverdueAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var open = await log.FindOpenAsync(cancellationToken).ConfigureAwait(false);
        return [.. open.Where(c => c.IsOverdueAt(now))];
    }

    // What a request is, and when it was received, is not a finding; who made it was verified. An opt-out is in effect as it was asked for.
    private static SubjectRequest Found(SubjectRequestCase known, Func<SubjectRequest, SubjectRequest>? findings)
    {
        var received = known.Received;
        var found = findings?.Invoke(received) ?? received;
        return found with
        {
            Scope = received.Kind == SubjectRequestKind.OptOut ? received.Scope : found.Scope,
            Id = received.Id,
            At = received.At,
            DataSubject = received.DataSubject,
            Kind = received.Kind,
            Requester = received.Requester,
            IdentityVerified = known.Verified?.Identity ?? false,
            AuthorityVerified = known.Verified?.Authority ?? false,
        };
    }

    private static string EntryId(SubjectRequest request) => $"section-5/{request.Id}";

    private async ValueTask<bool> TakeEffectAsync(SubjectRequest request, SubjectRequestAnswer answer, CancellationToken cancellationToken)
    {
        if (request.Kind == SubjectRequestKind.OptOut)
        {
            // It has been in effect since the receipt, with the scope that was asked for; a refusal ends it.
            if (!answer.IsGranted)
            {
                var lifted = new RestrictionLifted { DataSubject = request.DataSubject, At = time.GetUtcNow(), Restriction = request.Id };
                await AppendAsync($"{EntryId(request)}/lifted", lifted, cancellationToken).ConfigureAwait(false);
            }

            return false;
        }

        var erased = false;
        foreach (var caused in answer.Events)
        {
            erased |= await EraseAsync(EntryId(request), caused, cancellationToken).ConfigureAwait(false);
            if (!erased)
            {
                await AppendAsync(EntryId(request), caused, cancellationToken).ConfigureAwait(false);
            }
        }

        return erased;
    }

    // A ledger without keys to destroy keeps what it holds as evidence; the restriction stops every use all the same.
    private async ValueTask<bool> EraseAsync(string id, ConsentEvent caused, CancellationToken cancellationToken)
    {
        if (caused is not RestrictionImposed { Kind: RestrictionKind.Erase, Purposes: null, Data: null, Recipients: null })
        {
            return false;
        }

        try
        {
            var result = await ledger.EraseAsync(new LedgerEntry(id, caused), cancellationToken).ConfigureAwait(false);

            // Somebody who was erased before needs no second erasure.
            return (!result.IsAppended && result.Errors.All(e => e.Kind == AppendErrorKind.Erased)) || result.EnsureAppended().IsAppended;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private async ValueTask AppendAsync(string id, ConsentEvent caused, CancellationToken cancellationToken) =>
        (await ledger.AppendAsync([new LedgerEntry(id, caused)], null, cancellationToken).ConfigureAwait(false)).EnsureAppended();

    private async ValueTask<SubjectRequestCase> AppendAsync(SubjectRequestCase known, SubjectRequestStep step, CancellationToken cancellationToken) =>
        await log.AppendAsync(known.Received.Id, known.Steps.Count, step, cancellationToken).ConfigureAwait(false)
            ? new SubjectRequestCase([.. known.Steps, step])
            : throw new SubjectRequestException($"Somebody else acted on the request `{known.Received.Id}` meanwhile; look at it again.");

    private async ValueTask<SubjectRequestCase> GetAsync(string request, CancellationToken cancellationToken) =>
        await log.FindAsync(request, cancellationToken).ConfigureAwait(false)
        ?? throw new SubjectRequestException($"No request was received under the id `{JsonName(request)}`.");

    private static string JsonName(string id) => Json.JsonTree.Shorten(id ?? string.Empty);
}
