namespace Pictier.Consent.Records;

/// <summary>A third party as the records of APPI 29 and 30 name it.</summary>
public sealed record ThirdParty
{
    /// <summary>The id: that of the recipient in the policy, or any other for somebody who provides data.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The address; records made from 2022-04-01 need it.</summary>
    public string? Address { get; init; }

    /// <summary>The representative of a corporation, the administrator of a body without personality; null for an individual.</summary>
    public string? Representative { get; init; }

    /// <summary>What of the particulars a record made at that instant lacks, in words; null when it lacks nothing.</summary>
    internal string? Lacks(DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            return "the name";
        }

        return at >= RecordDates.AddressRequired && string.IsNullOrWhiteSpace(Address) ? "the address" : null;
    }
}
