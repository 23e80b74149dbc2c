using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pictier.Consent.Tool;

/// <summary>An option that takes an instant: a time without an offset is nobody's (AMB-76).</summary>
internal static partial class InstantOption
{
    internal static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Pattern().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            {
                return at;
            }

            result.AddError($"`{text}` is no time for `{name}`; expected one with its offset, for example 2026-06-01T00:00:00+09:00.");
            return null;
        },
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Pattern();
}
