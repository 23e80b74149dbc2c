namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Negating either half of a conjunctive exception turns its allow into a denial when it is the only basis.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_04_HalfExceptionTests
{
    [Test]
    public void Without_the_first_half_the_exception_permits_nothing() => HoldsOf(claim => claim switch
    {
        LifeBodyOrFortuneClaim life => life with { NeedToProtect = false },
        PublicHealthOrChildrenClaim health => health with { EspeciallyNecessary = false },
        PublicAffairsClaim affairs => affairs with { CooperationNecessary = false },
        RequiredByLawClaim law => law with { Statute = null },
        _ => claim,
    });

    [Test]
    public void Without_the_second_half_the_exception_permits_nothing() => HoldsOf(claim => claim switch
    {
        LifeBodyOrFortuneClaim life => life with { ConsentDifficult = false },
        PublicHealthOrChildrenClaim health => health with { ConsentDifficult = false },
        PublicAffairsClaim affairs => affairs with { ConsentWouldImpede = false },
        RequiredByLawClaim law => law with { Compulsion = Compulsion.Voluntary },
        _ => claim,
    });

    private static void HoldsOf(Func<ExceptionClaim, ExceptionClaim> negate) =>
        Property.HoldsOfQuestions(worlds: 300, atLeast: 300, (world, question, _) =>
        {
            var without = question with { Request = question.Request with { Claims = [] } };
            if (question.Request.Claims.Count == 0 || !question.Decision.IsAllowed || without.Decision.IsAllowed)
            {
                return false;
            }

            var negated = question with { Request = question.Request with { Claims = [.. question.Request.Claims.Select(negate)] } };
            negated.Decision.IsAllowed.Should().BeFalse(Property.Of(world, question));
            return true;
        });
}
