namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>The same request with other data, or another way of acquisition.</summary>
internal static class ChangedRequest
{
    internal static ProcessingRequest Asking(this ProcessingRequest request, IReadOnlyList<DataCategory> data, Acquisition? how)
    {
        var changed = request.Operation switch
        {
            Operation.Acquire => ProcessingRequest.Acquire(request.DataSubject, request.Purpose, data, how!),
            Operation.Use => ProcessingRequest.Use(request.DataSubject, request.Purpose, data),
            Operation.Entrust => ProcessingRequest.Entrust(request.DataSubject, request.Purpose, data, request.Recipient!.Value),
            Operation.ShareJointly => ProcessingRequest.ShareJointly(request.DataSubject, request.Purpose, data, request.Recipient!.Value),
            Operation.TransferBusiness => ProcessingRequest.TransferBusiness(request.DataSubject, request.Purpose, data, request.Recipient!.Value),
            _ => ProcessingRequest.Provide(request.DataSubject, request.Purpose, data, request.Recipient!.Value),
        };
        return changed with
        {
            Id = request.Id,
            DataSubjectFacts = request.DataSubjectFacts,
            UnderlyingPurpose = request.UnderlyingPurpose,
            Form = request.Form,
            Recipient = request.Recipient,
            Method = request.Method,
            Held = request.Held,
            Claims = request.Claims,
            AuthorityRequest = request.AuthorityRequest,
            ServiceRule = request.ServiceRule,
            Unjust = request.Unjust,
        };
    }
}
