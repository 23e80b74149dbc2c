namespace Pictier.Consent.Records;

/// <summary>A record that the Act obliges to keep of personal data that went to, or came from, a third party.</summary>
public abstract record ThirdPartyRecord
{
    private protected ThirdPartyRecord()
    {
    }

    /// <summary>The id, unique among the records.</summary>
    public required string Id { get; init; }

    /// <summary>When the record was made: with the decision that allowed it.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Until when it must be kept, exclusive.</summary>
    public required DateTimeOffset KeepUntil { get; init; }

    /// <summary>The principal.</summary>
    public required DataSubjectId DataSubject { get; init; }

    /// <summary>The items of data.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>The third party.</summary>
    public required ThirdParty ThirdParty { get; init; }

    /// <summary>The id of the request, as its caller named it; null when it had none.</summary>
    public string? Request { get; init; }

    /// <summary>The name of the record, never the person.</summary>
    public sealed override string ToString() => GetType().Name;
}
