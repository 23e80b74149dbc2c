namespace Pictier.Consent.Tool.Law;

/// <summary>How the Act numbered its provisions until 2022-03-31 and since 2022-04-01.</summary>
internal static class LawNumbering
{
    /// <summary>When the 2020 and 2021 amendments came into force and renumbered the Act.</summary>
    internal static readonly DateTimeOffset Renumbered = new(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private const string Act = "APPI ";

    // The longer number first: an item of a provision may have moved to another place than the rest.
    private static readonly (string Until, string Since)[] Rows =
    [
        ("Chapter IV, Section 1", "Chapter IV, Section 2"),
        ("2(4)", "16(1)"), ("2(5)", "16(2)"), ("2(6)", "16(3)"), ("2(7)", "16(4)"), ("2(8)", "2(4)"), ("2(9)", "2(6)"),
        ("17(2)(vi)", "20(2)(viii)"), ("17(2)(v)", "20(2)(vii)"),
        ("15", "17"), ("16", "18"), ("17", "20"), ("18", "21"), ("19", "22"), ("20", "23"), ("21", "24"), ("22", "25"), ("23", "27"),
        ("24", "28"), ("25", "29"), ("26", "30"), ("27", "32"), ("28", "33"), ("29", "34"), ("30", "35"), ("31", "36"), ("32", "37"),
        ("33", "38"), ("34", "39"), ("35", "40"), ("36", "43"), ("37", "44"), ("38", "45"), ("39", "46"), ("76", "57"),
    ];

    /// <summary>
    /// The number since 2022-04-01 of a provision as it was cited before, for example <c>APPI 17(2)</c>; the same number when the provision
    /// kept it, null when it is no citation of the Act.
    /// </summary>
    internal static string? Since2022(string citation)
    {
        if (!citation.StartsWith(Act, StringComparison.Ordinal))
        {
            return null;
        }

        var number = citation[Act.Length..];
        foreach (var (until, since) in Rows)
        {
            if (number == until || (number.StartsWith(until, StringComparison.Ordinal) && number[until.Length] == '('))
            {
                return $"{Act}{since}{number[until.Length..]}";
            }
        }

        return citation;
    }
}
