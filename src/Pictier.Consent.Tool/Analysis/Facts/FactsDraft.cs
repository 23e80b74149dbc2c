using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>A request and a history in the making: each option of a part of the facts writes its own.</summary>
internal sealed class FactsDraft(Cell cell)
{
    /// <summary>The principal of every witness.</summary>
    internal static readonly DataSubjectId Subject = new("witness");

    internal Cell Cell => cell;

    internal DataSubjectFacts SubjectFacts { get; set; } = DataSubjectFacts.Unknown;

    internal HeldData Held { get; set; } = HeldData.Unknown;

    internal bool Unjust { get; set; }

    internal InformationForm Form { get; set; } = InformationForm.Identifiable;

    internal Acquisition Acquisition { get; set; } = AcquisitionOptions.Neutral;

    internal ProvisionMethod Method { get; set; }

    internal AuthorityRequest? AuthorityRequest { get; set; }

    internal string? ServiceRule { get; set; }

    internal List<ExceptionClaim> Claims { get; } = [];

    internal List<ConsentEvent> Events { get; } = [];

    internal IReadOnlyList<DataCategory> Data => [.. cell.Data.Select(d => new DataCategory(d))];

    internal string NextId(string prefix) => $"{prefix}-{Events.Count + 1}";

    internal Situation Build()
    {
        var request = Ask() with
        {
            DataSubjectFacts = SubjectFacts,
            UnderlyingPurpose = cell.Underlying is { } underlying ? new Purpose(underlying) : null,
            Held = Held,
            Unjust = Unjust,
            Form = Form,
            Method = Method,
            AuthorityRequest = AuthorityRequest,
            ServiceRule = ServiceRule,
            Claims = Claims,
        };
        return new Situation(request, [.. Events.OrderBy(e => e.At)], cell.At);
    }

    private ProcessingRequest Ask()
    {
        var purpose = new Purpose(cell.Purpose);
        Recipient? to = cell.Recipient is { } recipient ? new Recipient(recipient) : null;
        return cell.Operation switch
        {
            Operation.Acquire => ProcessingRequest.Acquire(Subject, purpose, Data, Acquisition) with { Recipient = to },
            Operation.Use => ProcessingRequest.Use(Subject, purpose, Data) with { Recipient = to },
            Operation.Entrust => ProcessingRequest.Entrust(Subject, purpose, Data, to!.Value),
            Operation.ShareJointly => ProcessingRequest.ShareJointly(Subject, purpose, Data, to!.Value),
            Operation.TransferBusiness => ProcessingRequest.TransferBusiness(Subject, purpose, Data, to!.Value),
            _ => ProcessingRequest.Provide(Subject, purpose, Data, to!.Value),
        };
    }
}
