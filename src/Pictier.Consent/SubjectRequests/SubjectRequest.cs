namespace Pictier.Consent.SubjectRequests;

/// <summary>A request of a principal under section 5 or 3.2(3), with what was found out about it (contract section 5).</summary>
public sealed record SubjectRequest
{
    /// <summary>The id; it also names the restriction that a granted cessation imposes.</summary>
    public required string Id { get; init; }

    /// <summary>When it was received: a granted cessation takes effect from then.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The principal.</summary>
    public required DataSubjectId DataSubject { get; init; }

    /// <summary>What is asked for.</summary>
    public required SubjectRequestKind Kind { get; init; }

    /// <summary>Who asks.</summary>
    public required Requester Requester { get; init; }

    /// <summary>Whether the identity of the one who asks is confirmed (5.2).</summary>
    public bool IdentityVerified { get; init; }

    /// <summary>Whether a representative's or agent's authority is confirmed.</summary>
    public bool AuthorityVerified { get; init; }

    /// <summary>Whether the company holds retained personal data of the principal (APPI 16(4)).</summary>
    /// <value>The default is true.</value>
    public bool RetainedData { get; init; } = true;

    /// <summary>Whether another law sets a special procedure (5.2).</summary>
    public bool SpecialProcedureElsewhere { get; init; }

    /// <summary>The ground of a cessation.</summary>
    public CessationGround Ground { get; init; }

    /// <summary>Whether the ground is established.</summary>
    public bool GroundEstablished { get; init; }

    /// <summary>Whether the content is factual: then there is nothing to correct.</summary>
    /// <value>The default is true.</value>
    public bool ContentFactual { get; init; } = true;

    /// <summary>Whether the purpose needs the correction.</summary>
    /// <value>The default is true.</value>
    public bool NeededForPurpose { get; init; } = true;

    /// <summary>Whether the purpose is clear already.</summary>
    public bool PurposeObvious { get; init; }

    /// <summary>Whether answering would harm the principal or a third party.</summary>
    public bool Harm { get; init; }

    /// <summary>Whether answering would seriously impede the business.</summary>
    public bool SeriousImpediment { get; init; }

    /// <summary>Whether answering would violate another law.</summary>
    public bool AgainstOtherLaw { get; init; }

    /// <summary>Whether an overriding interest prevails over a cessation.</summary>
    public bool OverridingInterest { get; init; }

    /// <summary>Whether a substitute measure protects the principal instead of a cessation.</summary>
    public bool AlternativeMeasure { get; init; }

    /// <summary>Whether blurring is feasible.</summary>
    /// <value>The default is true.</value>
    public bool Feasible { get; init; } = true;

    /// <summary>What a cessation is asked for; null: everything.</summary>
    public RestrictionScope? Scope { get; init; }

    /// <summary>The kind of request, never the person.</summary>
    public override string ToString() => Words<SubjectRequestKind>.NameOf(Kind);
}
