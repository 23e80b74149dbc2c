using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>The photo album service of the examples: its policy, one user, and what a valid consent of that user looks like.</summary>
internal static class AlbumService
{
    internal static readonly DateTimeOffset Now = Times.Japan(2026, 11, 22, 12);

    internal static readonly DataSubjectId User = new("user-1");

    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "Evaluation", "album.policy.json"));

    internal static PolicyDocument Document => Policy.Versions[0];

    /// <summary>A consent by which the user permits the newsletter; each example changes what it is about.</summary>
    internal static ConsentGiven Consent { get; } = new()
    {
        DataSubject = User,
        At = Now.AddDays(-10),
        Consent = "c1",
        Operations = ConsentOperations.Use,
        Purposes = ["newsletter"],
        Data = ["name", "email"],
        NoticeShownAt = Now.AddDays(-10),
        IdentityConfirmed = true,
        Method = ConsentMethod.Click,
        Evidence = "click-1",
    };

    /// <summary>A complete notice of joint use with the partner; the policy of the examples has none.</summary>
    internal static JointUseNoticeDocument Notice { get; } = new()
    {
        Id = "notice-1",
        PublishedAt = Times.Japan(2021, 1, 1),
        Data = ["name", "email", "health"],
        Users = ["partner"],
        Purposes = ["album", "care"],
        ResponsiblePerson = "GALLUSYS Co., Ltd",
        Address = "Tokyo",
        Representative = "the president",
    };

    /// <summary>An opt-out filing that meets the law in force; the policy of the examples has none.</summary>
    internal static OptOutFilingDocument Filing { get; } = new()
    {
        Id = "filing-1",
        Generation = FilingGeneration.Law2022,
        FiledAt = Times.Japan(2026, 1, 1),
        PrincipalNoticeAt = Times.Japan(2026, 1, 1),
        WaitingPeriod = TimeSpan.FromDays(14),
        PlannedStart = Times.Japan(2026, 2, 1),
        Data = ["name", "email"],
        Methods = [ProvisionMethod.Paper],
    };

    /// <summary>The same policy with a change.</summary>
    internal static ConsentPolicy With(Func<PolicyDocument, PolicyDocument> change) => ConsentPolicy.From(change(Document));

    internal static ConsentPolicy With(PolicyOptions options) => With(d => d with { Options = options });

    internal static ConsentPolicy With(string recipient, Func<RecipientDocument, RecipientDocument> change) =>
        With(d => d with { Recipients = [.. d.Recipients.Select(r => r.Id == recipient ? change(r) : r)] });

    internal static ConsentPolicy With(string purpose, Func<PurposeDocument, PurposeDocument> change) =>
        With(d => d with { Purposes = [.. d.Purposes.Select(p => p.Id == purpose ? change(p) : p)] });

    internal static ConsentPolicy WithoutLegalOverlay { get; } = With(new PolicyOptions { LegalOverlay = LegalOverlay.Off });

    internal static ProcessingRequest Use(string purpose, params string[] data) => ProcessingRequest.Use(User, new(purpose), Categories(data));

    internal static ProcessingRequest Acquire(Acquisition how, string purpose, params string[] data) =>
        ProcessingRequest.Acquire(User, new(purpose), Categories(data), how);

    internal static ProcessingRequest Provide(string to, string purpose, params string[] data) =>
        ProcessingRequest.Provide(User, new(purpose), Categories(data), new(to));

    internal static ProcessingRequest Entrust(string to, string purpose, params string[] data) =>
        ProcessingRequest.Entrust(User, new(purpose), Categories(data), new(to));

    internal static ProcessingRequest ShareJointly(string with, string purpose, params string[] data) =>
        ProcessingRequest.ShareJointly(User, new(purpose), Categories(data), new(with));

    internal static ProcessingRequest TransferBusiness(string to, string purpose, params string[] data) =>
        ProcessingRequest.TransferBusiness(User, new(purpose), Categories(data), new(to));

    internal static DataCategory[] Categories(params string[] ids) => [.. ids.Select(id => new DataCategory(id))];

    internal static ConsentWithdrawn Withdrawal(DateTimeOffset at) => new() { DataSubject = User, At = at };

    internal static RestrictionImposed Restriction(RestrictionKind kind, DateTimeOffset at) =>
        new() { DataSubject = User, At = at, Restriction = "r1", Kind = kind };

    internal static RestrictionLifted Lift(DateTimeOffset at) => new() { DataSubject = User, At = at, Restriction = "r1" };

    /// <summary>Decides about the request now.</summary>
    internal static Decision Decide(this ProcessingRequest request, params ConsentEvent[] said) => Policy.Decide(request, said);

    /// <summary>Decides about the request at another instant.</summary>
    internal static Decision Decide(this ProcessingRequest request, DateTimeOffset at, params ConsentEvent[] said) =>
        Policy.Decide(request, at, said);

    /// <summary>Decides by another policy.</summary>
    internal static Decision Decide(this ConsentPolicy policy, ProcessingRequest request, params ConsentEvent[] said) =>
        policy.Decide(request, Now, said);

    /// <summary>Decides by another policy at another instant.</summary>
    internal static Decision Decide(this ConsentPolicy policy, ProcessingRequest request, DateTimeOffset at, params ConsentEvent[] said) =>
        policy.Decide(request, ConsentHistory.Of(said), at);
}
