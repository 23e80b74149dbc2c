namespace Pictier.Consent.Records;

/// <summary>Tells who a recipient is, as a record of provision must name it.</summary>
public interface IRecipientDirectory
{
    /// <summary>The recipient's particulars; null when they are not known.</summary>
    ValueTask<ThirdParty?> FindAsync(Recipient recipient, CancellationToken cancellationToken = default);
}
