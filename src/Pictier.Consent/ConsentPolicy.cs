using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent;

/// <summary>
/// A policy with all its versions, ready to decide. Deciding is a pure function of the request, what the principal said and the
/// instant: no clock, no I/O, and no allocation unless an explanation is asked for.
/// </summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ConsentPolicy
{
    private static readonly Verdict NotInForce = Verdict.Denial(ReasonCode.PolicyNotInForce, null);
    private static readonly Verdict Error = Verdict.Denial(ReasonCode.EvaluationError, null);

    private readonly CompiledPolicy[] versions;
    private readonly HistoryPreparer preparer;
    private readonly Lazy<string> sha256;

    private ConsentPolicy(IEnumerable<PolicyDocument> documents)
    {
        versions = [.. PolicyCompiler.Compile(documents)];
        preparer = new HistoryPreparer(versions[0].Numbers, versions);
        Versions = [.. versions.Select(v => v.Document)];
        sha256 = new Lazy<string>(() => PolicyFingerprint.Of(Versions));
    }

    /// <summary>The versions, in the order in which they come into force.</summary>
    public IReadOnlyList<PolicyDocument> Versions { get; }

    /// <summary>The SHA-256 of all versions and of the rules that they extend, in lower-case hexadecimal digits: what an audit entry names.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Reads a policy from files, one for each version.</summary>
    /// <exception cref="InvalidDocumentException">A file is not a valid policy, or the versions contradict each other; every error is listed.</exception>
    public static ConsentPolicy Load(params IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Load(files, []);
    }

    /// <summary>Reads the versions of a policy that are in files, and takes the others as documents.</summary>
    /// <exception cref="InvalidDocumentException">A version is not valid, or the versions contradict each other; every error is listed.</exception>
    public static ConsentPolicy Load(IEnumerable<string> files, IEnumerable<PolicyDocument> documents, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(documents);
        return FromSources(files.Select(file => new SourceText(file, File.ReadAllBytes(file))).Concat(documents.Select(Written)), limits);
    }

    /// <summary>Reads a policy from JSON texts, one for each version.</summary>
    /// <exception cref="InvalidDocumentException">A text is not a valid policy, or the versions contradict each other; every error is listed.</exception>
    public static ConsentPolicy Parse(params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return FromSources(texts.Select((text, i) => new SourceText($"(policy {i + 1})", Encoding.UTF8.GetBytes(text))), null);
    }

    /// <summary>Reads a policy from JSON texts, one for each version, and tells what is wrong instead of throwing.</summary>
    /// <returns>Whether the texts are a valid policy; if not, <paramref name="errors"/> lists every error and there is no policy.</returns>
    public static bool TryParse(
        IEnumerable<string> texts, [NotNullWhen(true)] out ConsentPolicy? policy, out IReadOnlyList<DocumentError> errors)
    {
        try
        {
            (policy, errors) = (Parse(texts), []);
        }
        catch (InvalidDocumentException invalid)
        {
            (policy, errors) = (null, invalid.Errors);
        }

        return policy is not null;
    }

    /// <summary>The policy of these documents.</summary>
    /// <exception cref="InvalidDocumentException">A document is not valid, or the versions contradict each other; every error is listed.</exception>
    public static ConsentPolicy From(params IEnumerable<PolicyDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Load([], documents);
    }

    /// <summary>Decides about a request at an instant, given what the principal said.</summary>
    /// <returns>Allow or deny with the reason. Whatever goes wrong is a denial, never an exception.</returns>
    public Decision Decide(ProcessingRequest request, ConsentHistory history, DateTimeOffset at) => Decide(request, history, at, trace: null);

    /// <summary>Decides like <see cref="Decide(ProcessingRequest, ConsentHistory, DateTimeOffset)"/> and tells what came of every rule.</summary>
    public Decision Explain(ProcessingRequest request, ConsentHistory history, DateTimeOffset at) =>
        Decide(request, history, at, new ExplanationBuilder());

    /// <summary>Decides like <see cref="Decide(ProcessingRequest, ConsentHistory, DateTimeOffset)"/>, upon what is known of the request's own principal.</summary>
    internal Decision Decide(ProcessingRequest request, in PackedHistory history, DateTimeOffset at) => Decide(request, null, history, at, trace: null);

    /// <summary>Looks up already what will be decided about requests of this kind; deciding does it where this does not.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What fails here fails again when it is decided, and denies.")]
    internal void Anticipate(ProcessingRequest request, DateTimeOffset at)
    {
        try
        {
            if (!RequestResolver.LacksFactsOrPerson(request))
            {
                VersionAt(at.UtcTicks)?.Plans.Of(request, at.UtcTicks, out _);
            }
        }
        catch (Exception)
        {
        }
    }

    /// <summary>
    /// What tells of many people, whose statements have these shapes, whether one kind of use of their data is allowed; null when it is for
    /// nobody. The request names anybody: of whom is asked is told one by one.
    /// </summary>
    /// <param name="use">What is done.</param>
    /// <param name="at">The instant.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="before">The filter of an earlier instant, which is used again when it still can be.</param>
    internal UseFilter? FilterFor(ProcessingRequest use, DateTimeOffset at, StatementShapes shapes, UseFilter? before = null) =>
        VersionAt(at.UtcTicks) is { } version && !RequestResolver.LacksFactsOrPerson(use) && version.Plans.Of(use, at.UtcTicks, out _) is { } plan
            ? ReferenceEquals(before?.Plan, plan) ? before : new UseFilter(plan, use, preparer.ShapesOf(shapes))
            : null;

    /// <summary>What tells whether one kind of use is allowed at an instant from the words that people used; null when it is for nobody.</summary>
    internal WordedUse? InWords(ProcessingRequest use, DateTimeOffset at) =>
        VersionAt(at.UtcTicks) is { } version && !RequestResolver.LacksFactsOrPerson(use) && version.Plans.Of(use, at.UtcTicks, out _) is { } plan
            ? new WordedUse(plan, use, at.UtcTicks, preparer)
            : null;

    /// <summary>Answers a request of a principal under section 5, as of when it was received.</summary>
    /// <returns>Granted or refused with the reason, and the events that a granted cessation causes.</returns>
    public SubjectRequestAnswer Answer(SubjectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Ids.IsValid(request.Id) || !Ids.IsValid(request.DataSubject.Value))
        {
            return AnswerFactory.Refuse(ReasonCode.InputIncomplete, request.At);
        }

        return VersionAt(request.At.UtcTicks) is { } version
            ? AnswerFactory.Answer(request, AnswerRules.Decide(request, version.Options), version.Verdicts)
            : AnswerFactory.Refuse(ReasonCode.PolicyNotInForce, request.At);
    }

    /// <summary>The policy of documents that are not checked: a mutant of a valid policy may be one that no file can say.</summary>
    internal static ConsentPolicy OfUnchecked(IEnumerable<PolicyDocument> documents) => new(documents);

    internal static ConsentPolicy FromSources(IEnumerable<SourceText> sources, DocumentLimits? limits)
    {
        var errors = new List<DocumentError>();
        var texts = sources.ToList();
        var read = texts.Select(text => PolicyReader.Read(text, limits ?? DocumentLimits.Default, errors)).OfType<PolicySource>().ToList();
        PolicyValidator.Validate(read, errors);
        if (read.Count == 0 && errors.Count == 0)
        {
            errors.Add(new DocumentError("(none)", 0, 0, "$", "No policy was given; name at least one policy document."));
        }

        return errors.Count == 0 ? new ConsentPolicy(read.Select(s => s.Document)) : throw new InvalidDocumentException(errors.InDocumentOrder([.. texts.Select(t => t.File)]));
    }

    // A document made in code is checked like one from a file: as the text that it would be written as.
    private static SourceText Written(PolicyDocument document) =>
        new($"(policy {document.Id}@{document.Version})", Encoding.UTF8.GetBytes(PolicyWriter.Write(document)));

    private Decision Decide(ProcessingRequest request, ConsentHistory history, DateTimeOffset at, ExplanationBuilder? trace)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(history);
        return Decide(request, history, default, at, trace);
    }

    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial; an exception could be swallowed into an allow.")]
    private Decision Decide(ProcessingRequest request, ConsentHistory? read, in PackedHistory resident, DateTimeOffset at, ExplanationBuilder? trace)
    {
        Conclusion conclusion = default;
        try
        {
            // What another person said must never decide, and this person's restrictions would be missing.
            if (read?.DataSubject is { } subject && subject != request.DataSubject)
            {
                Refuse("P8", Error, trace, ref conclusion);
            }
            else
            {
                Decide(request, read is null ? resident : read.Packed, at.UtcTicks, trace, ref conclusion);
            }
        }
        catch (Exception)
        {
            Refuse("P8", Error, trace, ref conclusion);
        }

        return conclusion.At(at.UtcTicks);
    }

    // On its own: inside a method that catches, what is asked would be made in one place and copied to another, which took a quarter of the time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decide(ProcessingRequest request, in PackedHistory history, long at, ExplanationBuilder? trace, ref Conclusion conclusion)
    {
        if (VersionAt(at) is not { } version)
        {
            var isIncomplete = RequestResolver.IsIncomplete(request);
            Refuse(isIncomplete ? "P0" : "P1", isIncomplete ? Verdict.Incomplete : NotInForce, trace, ref conclusion);
        }
        else if (RequestResolver.LacksFactsOrPerson(request))
        {
            Refuse("P0", Verdict.Incomplete, trace, ref conclusion);
        }
        else if (version.Plans.Of(request, at, out var unknown) is not { } plan)
        {
            var verdict = unknown == ReasonCode.InputIncomplete ? Verdict.Incomplete : version.Verdicts.Of(unknown, at);
            Refuse("P0", verdict, trace, ref conclusion);
        }
        else if (plan.IsImpersonal && trace is null && !history.Record.HasRestrictions)
        {
            conclusion.Take(plan.Answer);
        }
        else
        {
            var shapes = preparer.ShapesOf(history.Shapes);
            if (trace is not null || !plan.FollowsPrecedents || shapes.Precedents.Of(plan)?.TryFollow(request, history, at, ref conclusion) != true)
            {
                Evaluate(plan, request, history, shapes, at, trace, ref conclusion);
            }
        }
    }

    // On its own, because whoever follows a precedent need not clear the room for the questions.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Evaluate(Plan plan, ProcessingRequest request, in PackedHistory history, PreparedShapes shapes, long at, ExplanationBuilder? trace, ref Conclusion conclusion)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, request, history, shapes, at, trace);
        Evaluator.Decide(ref inquiry, ref conclusion);
    }

    // A denial by a step of the pipeline (spec 3.3) that comes before the rules: an explanation names the step.
    private static void Refuse(string step, Verdict verdict, ExplanationBuilder? trace, ref Conclusion conclusion) =>
        conclusion = new Conclusion { Verdict = verdict, Explanation = trace?.Refused(step, verdict.Reason) };

    private CompiledPolicy? VersionAt(long at)
    {
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (versions[i].EffectiveFrom <= at)
            {
                return versions[i];
            }
        }

        return null;
    }
}
