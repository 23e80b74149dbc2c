namespace Pictier.Consent;

/// <summary>One intended handling of one principal's personal data: what a service asks before it acts.</summary>
/// <remarks>
/// Made by the factory of its operation, which asks for what that operation cannot do without; further facts are added with
/// <c>with { … }</c>. A fact that is not given counts against the use.
/// </remarks>
/// <threadsafety static="true" instance="true"/>
public sealed record ProcessingRequest
{
    private readonly DataCategory[] categories;
    private readonly ExceptionClaim[] claims = [];

    private ProcessingRequest(Operation operation, DataSubjectId subject, Purpose purpose, IReadOnlyList<DataCategory> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Operation = operation;
        DataSubject = subject;
        Purpose = purpose;
        categories = [.. data];
        Facts = operation == Operation.Acquire ? RequestFacts.Acquisition : RequestFacts.None;
    }

    /// <summary>The caller's own id of the request, echoed in decisions; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>What is about to be done.</summary>
    public Operation Operation { get; }

    /// <summary>The person whom the data is about. Always named by the caller.</summary>
    public DataSubjectId DataSubject
    {
        get;
        internal init
        {
            field = value;
            NamesPerson = Ids.IsValid(value.Value);
        }
    }

    /// <summary>Whether the person's id is valid: an id that is none names nobody.</summary>
    internal bool NamesPerson { get; private set; }

    /// <summary>What is known of that person.</summary>
    public DataSubjectFacts DataSubjectFacts
    {
        get;
        init => field = Given(value, value == DataSubjectFacts.Unknown, RequestFacts.DataSubject);
    }

    = DataSubjectFacts.Unknown;

    /// <summary>The purpose.</summary>
    public Purpose Purpose { get; }

    /// <summary>For a purpose of 2.1(3), the purpose of 2.1(1) or 2.1(2) that the provision serves.</summary>
    public Purpose? UnderlyingPurpose
    {
        get;
        init => (field, Resolution) = (value, default);
    }

    /// <summary>The categories of data; at least one.</summary>
    public IReadOnlyList<DataCategory> Data => categories;

    /// <summary>The categories without the cost of an interface call for each.</summary>
    internal ReadOnlySpan<DataCategory> Categories => categories;

    /// <summary>The form of the information.</summary>
    public InformationForm Form
    {
        get;
        init => field = Given(value, value == InformationForm.Identifiable, RequestFacts.Form);
    }

    = InformationForm.Identifiable;

    /// <summary>To whom the data goes; null for an acquisition or a use.</summary>
    public Recipient? Recipient
    {
        get;
        init => (field, Resolution) = (value, default);
    }

    /// <summary>How it is provided.</summary>
    public ProvisionMethod Method
    {
        get;
        init => field = Given(value, value == default, RequestFacts.Method);
    }

    /// <summary>How it is acquired; null unless it is an acquisition.</summary>
    public Acquisition? Acquisition { get; private init; }

    /// <summary>What is known of data already held; not read for an acquisition.</summary>
    public HeldData Held
    {
        get;
        init => field = Given(value, value == HeldData.Unknown, RequestFacts.Held);
    }

    = HeldData.Unknown;

    /// <summary>The exceptions of 2.2(1) to 2.2(4) that are claimed. Their order never matters.</summary>
    public IReadOnlyList<ExceptionClaim> Claims
    {
        get => claims;
        init => claims = Given<ExceptionClaim[]>([.. value], value.Count == 0, RequestFacts.Claims);
    }

    /// <summary>The claims without the cost of an interface call for each.</summary>
    internal ReadOnlySpan<ExceptionClaim> ClaimList => claims;

    /// <summary>The authority's request that is answered (3.1(2)); null when there is none.</summary>
    public AuthorityRequest? AuthorityRequest
    {
        get;
        init => field = Given(value, value is null, RequestFacts.AuthorityRequest);
    }

    /// <summary>The id of the service rule of 3.1(6) that is relied on; null when there is none.</summary>
    public string? ServiceRule
    {
        get;
        init => field = Given(value, value is null, RequestFacts.ServiceRule);
    }

    /// <summary>Whether the use is likely to foment or induce an unlawful or unjust act (APPI 19).</summary>
    public bool Unjust
    {
        get;
        init => field = Given(value, !value, RequestFacts.Unjust);
    }

    /// <summary>The kinds of facts that it brings: which of the properties are not as they are when nothing is said.</summary>
    internal RequestFacts Facts { get; private set; }

    /// <summary>What the ids and the kinds of facts came to when it was last decided; a copy that says other ones starts anew.</summary>
    internal Resolution Resolution { get; set; }

    /// <summary>To acquire data about the principal (2.1, 2.3).</summary>
    public static ProcessingRequest Acquire(
        DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data, Acquisition how)
    {
        ArgumentNullException.ThrowIfNull(how);
        return new(Operation.Acquire, dataSubject, purpose, data) { Acquisition = how };
    }

    /// <summary>To use data that is held (2.1, 2.2).</summary>
    public static ProcessingRequest Use(DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data) =>
        new(Operation.Use, dataSubject, purpose, data);

    /// <summary>To provide data to a third party; where the recipient is decides between 3.1 with 3.2 and 3.3.</summary>
    public static ProcessingRequest Provide(
        DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to) =>
        new(Operation.Provide, dataSubject, purpose, data) { Recipient = to };

    /// <summary>To entrust the handling of data to a contractor (4.2).</summary>
    public static ProcessingRequest Entrust(
        DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to) =>
        new(Operation.Entrust, dataSubject, purpose, data) { Recipient = to };

    /// <summary>To use data jointly with another party (APPI 27(5)(iii)).</summary>
    public static ProcessingRequest ShareJointly(
        DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data, Recipient with) =>
        new(Operation.ShareJointly, dataSubject, purpose, data) { Recipient = with };

    /// <summary>To hand data over with a business to its successor (3.1(4)).</summary>
    public static ProcessingRequest TransferBusiness(
        DataSubjectId dataSubject, Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to) =>
        new(Operation.TransferBusiness, dataSubject, purpose, data) { Recipient = to };

    /// <summary>The operation and the purpose, never the person.</summary>
    public override string ToString() => $"{Words<Operation>.NameOf(Operation)} for {Purpose}";

    private T Given<T>(T value, bool isSilent, RequestFacts kind)
    {
        Facts = isSilent ? Facts & ~kind : Facts | kind;
        Resolution = default;
        return value;
    }
}
