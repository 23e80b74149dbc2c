namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of the way of acquisition (2.1, 2.3; spec 3.4).</summary>
internal static class AcquisitionConditions
{
    internal static bool PurposeIndicated(in Inquiry inquiry) =>
        inquiry.Acquisition.Source != AcquisitionSource.PrincipalInWriting || inquiry.Acquisition.PurposeIndicatedBefore;

    internal static bool PublishedByListedPerson(in Inquiry inquiry) =>
        inquiry.Acquisition is { Source: AcquisitionSource.Published, PublishedBy: not PublishedBy.Other };

    internal static bool Observed(in Inquiry inquiry) => inquiry.Acquisition.Source == AcquisitionSource.ObservedByCompany;

    internal static bool Received(in Inquiry inquiry) =>
        inquiry.Acquisition.Source is AcquisitionSource.Entrusted or AcquisitionSource.Succeeded or AcquisitionSource.JointUse;

    internal static bool HandedOver(in Inquiry inquiry) =>
        inquiry.Acquisition.Source is AcquisitionSource.PrincipalInWriting or AcquisitionSource.Principal;
}
