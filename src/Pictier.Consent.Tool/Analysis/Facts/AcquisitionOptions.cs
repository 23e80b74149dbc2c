namespace Pictier.Consent.Tool.Analysis;

/// <summary>The ways of acquisition, all of them.</summary>
internal static class AcquisitionOptions
{
    /// <summary>The way of acquisition in which nothing is said for it.</summary>
    internal static Acquisition Neutral { get; } = new() { Source = AcquisitionSource.PrincipalInWriting };

    internal static IReadOnlyList<FactOption> All { get; } =
    [
        .. from source in Enum.GetValues<AcquisitionSource>()
           where source != AcquisitionSource.Unknown
           from lawful in new[] { true, false }
           from indicated in new[] { false, true }
           from publishedBy in source == AcquisitionSource.Published ? Enum.GetValues<PublishedBy>() : [PublishedBy.Other]
           select new FactOption(
               (lawful ? 1 : 0) + (indicated ? 1 : 0),
               draft => draft.Acquisition = new Acquisition { Source = source, Lawful = lawful, PurposeIndicatedBefore = indicated, PublishedBy = publishedBy })
           {
               Owes = source switch { AcquisitionSource.PrincipalInWriting => 0, AcquisitionSource.ThirdParty => 1, _ => 2 },
           },
    ];
}
