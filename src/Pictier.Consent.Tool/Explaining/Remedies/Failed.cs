using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>What failed in an explanation.</summary>
internal static class Failed
{
    /// <summary>Whether a rule failed for one of these conditions.</summary>
    internal static bool For(Decision explained, params ReadOnlySpan<PolicyCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (explained.Explanation!.Rules.Any(r => r.FailedCondition == condition.Name()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Categories for people.</summary>
    internal static string Quote(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"`{id}`"));
}
