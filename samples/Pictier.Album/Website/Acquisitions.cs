using Pictier.Consent;

namespace Pictier.Album.Website;

/// <summary>How the album comes by data.</summary>
internal static class Acquisitions
{
    /// <summary>The member enters it in a form that says what it is for.</summary>
    public static readonly Acquisition HandedOver = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };
}
