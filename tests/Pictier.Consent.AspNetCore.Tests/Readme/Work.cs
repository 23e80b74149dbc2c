namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>A reader of the newsletter.</summary>
public sealed record Reader(DataSubjectId Id);

/// <summary>A letter that is ready.</summary>
public sealed record Letter(Reader To);

/// <summary>An order to print.</summary>
public sealed record PrintOrder(DataSubjectId Person);

/// <summary>Who reads.</summary>
public interface IReaders
{
    ValueTask<IReadOnlyList<Reader>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>Who sends.</summary>
public interface IMailer
{
    ValueTask<Letter> PrepareAsync(Reader reader, CancellationToken cancellationToken);

    ValueTask SendAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>A queue of orders.</summary>
public interface IPrintOrders
{
    IAsyncEnumerable<PrintOrder> ReceiveAsync(CancellationToken cancellationToken);

    Task PrintAsync(PrintOrder order, CancellationToken cancellationToken);

    Task RetryAsync(PrintOrder order, CancellationToken cancellationToken);

    Task DropAsync(PrintOrder order, ReasonCode reason, CancellationToken cancellationToken);
}
