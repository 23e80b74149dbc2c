namespace Pictier.Consent.Notices;

/// <summary>A notice that was shown to a principal: a fact that is kept before their answer can be.</summary>
public sealed record ServedNotice
{
    /// <summary>The id, unique among the notices served. It stays readable after an erasure, so it must not name the person.</summary>
    public required string Id { get; init; }

    /// <summary>The principal.</summary>
    public required DataSubjectId DataSubject { get; init; }

    /// <summary>When it was shown.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The position of the principal's last event when it was shown; 0 when there was none.</summary>
    public required long KnownSequence { get; init; }

    /// <summary>The words.</summary>
    public required ShownNotice Shown { get; init; }

    /// <summary>The notice, never the person.</summary>
    public override string ToString() => $"{Shown} served";
}
