namespace Pictier.Consent;

/// <summary>Finds what a decision rests on when somebody asks for it, where deciding does not need to know.</summary>
internal abstract class BasisFinder
{
    private protected BasisFinder()
    {
    }

    /// <summary>What the decision rests on.</summary>
    /// <param name="said">What people said.</param>
    /// <param name="place">Where in it that begins which the person said.</param>
    /// <param name="utcTicks">The instant for which was decided.</param>
    internal abstract DecisionBasis Find(object said, long place, long utcTicks);
}
