namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the engine answers when one option is the fact, for each entry of the registries.</summary>
/// <param name="Holding">The atoms that hold when the gates that conditions ask do not pass.</param>
/// <param name="Asking">The atoms that hold when they do.</param>
/// <param name="Tried">The atoms that are asked at all.</param>
internal sealed record Answer(Bits[] Holding, Bits[] Asking, Bits Tried)
{
    /// <summary>What holds where this and the other both hold, on these atoms; elsewhere what holds here.</summary>
    internal Answer With(Answer other, Bits atoms) => this with
    {
        Holding = [.. Holding.Zip(other.Holding, (mine, theirs) => mine.Except(atoms) | (mine & theirs & atoms))],
        Asking = [.. Asking.Zip(other.Asking, (mine, theirs) => mine.Except(atoms) | (mine & theirs & atoms))],
    };

    /// <summary>What holds on these atoms as the other has it; elsewhere what holds here.</summary>
    internal Answer Replaced(Answer other, Bits atoms) => this with
    {
        Holding = [.. Holding.Zip(other.Holding, (mine, theirs) => mine.Except(atoms) | (theirs & atoms))],
        Asking = [.. Asking.Zip(other.Asking, (mine, theirs) => mine.Except(atoms) | (theirs & atoms))],
    };

    /// <summary>What holds here on these atoms, and everything on the others.</summary>
    internal Answer Only(Bits atoms) => this with
    {
        Holding = [.. Holding.Select(holding => holding | Bits.All.Except(atoms))],
        Asking = [.. Asking.Select(asking => asking | Bits.All.Except(atoms))],
    };

    public override string ToString() => $"{string.Join(',', Holding)}/{string.Join(',', Asking)}/{Tried}";
}
