using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>What an endpoint does with personal data, whoever asks: the part of a <see cref="ProcessingRequest"/> that is known before there is a request.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed record ConsentDeclaration : IConsentMetadata
{
    private readonly DataCategory[] data;

    internal ConsentDeclaration(Operation operation, Purpose purpose, IReadOnlyList<DataCategory> data, DataSubjectSource dataSubject)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(dataSubject);
        Operation = operation;
        Purpose = purpose;
        this.data = [.. data];
        DataSubject = dataSubject;
    }

    /// <summary>What the endpoint does.</summary>
    public Operation Operation { get; }

    /// <summary>The purpose.</summary>
    public Purpose Purpose { get; }

    /// <summary>The categories of data; at least one.</summary>
    public IReadOnlyList<DataCategory> Data => data;

    /// <summary>To whom the data goes; null for an acquisition or a use.</summary>
    public Recipient? Recipient { get; internal init; }

    /// <summary>How the data is acquired; null unless it is an acquisition.</summary>
    public Acquisition? Acquisition { get; internal init; }

    /// <summary>Where the endpoint learns whose data it is.</summary>
    public DataSubjectSource DataSubject { get; }

    /// <summary>
    /// Adds what is only known of a request, such as the birth date of the data subject, by <c>request with { … }</c>. What was declared
    /// stays: a request about something else is refused.
    /// </summary>
    /// <value>The default is null: nothing is added, and what is not given counts against the use.</value>
    public Func<HttpContext, ProcessingRequest, ValueTask<ProcessingRequest>>? Facts { get; init; }

    ConsentDeclaration IConsentMetadata.Declaration => this;

    /// <summary>The endpoint acquires data.</summary>
    public static ConsentDeclaration Acquire(Purpose purpose, IReadOnlyList<DataCategory> data, Acquisition how, DataSubjectSource dataSubject)
    {
        ArgumentNullException.ThrowIfNull(how);
        return new(Operation.Acquire, purpose, data, dataSubject) { Acquisition = how };
    }

    /// <summary>The endpoint uses data that is held.</summary>
    public static ConsentDeclaration Use(Purpose purpose, IReadOnlyList<DataCategory> data, DataSubjectSource dataSubject) =>
        new(Operation.Use, purpose, data, dataSubject);

    /// <summary>The endpoint provides data to a third party.</summary>
    public static ConsentDeclaration Provide(Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to, DataSubjectSource dataSubject) =>
        new(Operation.Provide, purpose, data, dataSubject) { Recipient = to };

    /// <summary>The endpoint hands data to a contractor.</summary>
    public static ConsentDeclaration Entrust(Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to, DataSubjectSource dataSubject) =>
        new(Operation.Entrust, purpose, data, dataSubject) { Recipient = to };

    /// <summary>The endpoint uses data jointly with another party.</summary>
    public static ConsentDeclaration ShareJointly(Purpose purpose, IReadOnlyList<DataCategory> data, Recipient with, DataSubjectSource dataSubject) =>
        new(Operation.ShareJointly, purpose, data, dataSubject) { Recipient = with };

    /// <summary>The endpoint hands data over with a business to its successor.</summary>
    public static ConsentDeclaration TransferBusiness(Purpose purpose, IReadOnlyList<DataCategory> data, Recipient to, DataSubjectSource dataSubject) =>
        new(Operation.TransferBusiness, purpose, data, dataSubject) { Recipient = to };

    /// <summary>The use of one person's data that was declared; one that cannot be asked for lacks what makes it complete, and is denied.</summary>
    internal ProcessingRequest About(DataSubjectId person) => Operation switch
    {
        Operation.Acquire => ProcessingRequest.Acquire(person, Purpose, data, Acquisition!),
        Operation.Use => ProcessingRequest.Use(person, Purpose, data),
        Operation.Provide => ProcessingRequest.Provide(person, Purpose, data, Recipient.GetValueOrDefault()),
        Operation.Entrust => ProcessingRequest.Entrust(person, Purpose, data, Recipient.GetValueOrDefault()),
        Operation.ShareJointly => ProcessingRequest.ShareJointly(person, Purpose, data, Recipient.GetValueOrDefault()),
        Operation.TransferBusiness => ProcessingRequest.TransferBusiness(person, Purpose, data, Recipient.GetValueOrDefault()),
        _ => ProcessingRequest.Use(default, Purpose, data),
    };
}
