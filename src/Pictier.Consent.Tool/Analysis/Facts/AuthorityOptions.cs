namespace Pictier.Consent.Tool.Analysis;

/// <summary>The requests of authorities: how far each obliges, and every combination of what it lacks.</summary>
internal static class AuthorityOptions
{
    internal static IReadOnlyList<FactOption> Of(Cell cell)
    {
        IReadOnlyList<DataCategory> data = [.. cell.Data.Select(d => new DataCategory(d))];
        var options = new List<FactOption> { FactOption.Nothing };
        foreach (var compulsion in Enum.GetValues<Compulsion>())
        {
            foreach (var statute in new[] { null, "on file" })
            {
                options.AddRange(Deviations.Options(
                    new AuthorityRequest { Document = "on file", ReceivedAt = cell.At, Compulsion = compulsion, Statute = statute, Data = data },
                    [
                        ("receipt", 0, r => r with { Document = null, ReceivedAt = null }),
                        ("data", 0, r => r with { Data = [] }),
                        ("jurisdiction", 1, r => r with { Jurisdiction = "US" }),
                    ],
                    3, statute is null ? 3 : 4, options.Count, (request, cost) => new FactOption(cost, draft => draft.AuthorityRequest = request)));
            }
        }

        return options;
    }
}
