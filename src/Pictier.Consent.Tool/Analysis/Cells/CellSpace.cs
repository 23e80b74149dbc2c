using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>All requests, as cells: what the registries can be asked about, each class of data and of instants once.</summary>
/// <param name="sides">The policies.</param>
/// <param name="dates">Further dates that matter.</param>
/// <param name="named">Further lists of data that matter: whether all, or some, of the data is among them.</param>
internal sealed class CellSpace(IReadOnlyList<PolicySide> sides, IReadOnlyList<DateTimeOffset> dates, IReadOnlyList<IReadOnlyList<string>> named)
{
    private static readonly DateTimeOffset Reform2022 = new(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    /// <summary>From when on all the policies are in force.</summary>
    internal DateTimeOffset Start { get; } = sides.Max(s => s.Start);

    private IEnumerable<PolicyDocument> Versions => sides.SelectMany(s => s.Versions);

    /// <summary>The cells, those of one operation, purpose and recipient together.</summary>
    internal IEnumerable<IReadOnlyList<Cell>> Groups()
    {
        var recipients = Versions.SelectMany(v => v.Recipients).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var (purpose, underlying) in Purposes())
        {
            foreach (var operation in new[] { Operation.Acquire, Operation.Use })
            {
                yield return Of(operation, purpose, underlying, null);

                // A recipient that is not read must still be known.
                foreach (var stray in recipients.Where(OnlyOneKnows))
                {
                    yield return Of(operation, purpose, underlying, stray);
                }
            }

            foreach (var recipient in recipients)
            {
                foreach (var operation in new[] { Operation.Provide, Operation.Entrust, Operation.ShareJointly, Operation.TransferBusiness })
                {
                    yield return Of(operation, purpose, underlying, recipient);
                }
            }
        }
    }

    private IEnumerable<(string Purpose, string? Underlying)> Purposes()
    {
        var purposes = Versions.SelectMany(v => v.Purposes).Select(p => p.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var purpose in purposes)
        {
            yield return (purpose, null);
            var provides = Versions.Any(v => v.Purposes.Any(p => p.Id == purpose && p.Clause == PurposeClause.Provision));

            // An underlying purpose that is not read must still be known.
            foreach (var underlying in purposes.Where(u => provides || !sides.All(s => s.Versions.All(v => v.Purposes.Any(p => p.Id == u)))))
            {
                yield return (purpose, underlying);
            }
        }
    }

    private bool OnlyOneKnows(string recipient) => !Versions.All(v => v.Recipients.Any(r => r.Id == recipient));

    private List<Cell> Of(Operation operation, string purpose, string? underlying, string? recipient)
    {
        string?[] purposes = [purpose, underlying];
        var cells = new List<Cell>();
        foreach (var at in Instants.From(Bounds(operation, purposes, recipient)))
        {
            var versions = sides.Select(s => s.VersionAt(at)).OfType<PolicyDocument>().ToList();
            cells.AddRange(DataClasses.Of(versions, operation, purposes, recipient, named).Select(data => new Cell(operation, purpose, underlying, recipient, data, at)));
        }

        return cells;
    }

    private List<DateTimeOffset> Bounds(Operation operation, string?[] purposes, string? recipient)
    {
        var bounds = Versions.SelectMany(v => OfVersion(v, operation, purposes, recipient)).Append(Reform2022).OfType<DateTimeOffset>().Concat(dates);
        return [.. bounds.Where(b => b > Start).Append(Start).Select(b => b.ToUniversalTime()).Distinct().Order()];
    }

    private static List<DateTimeOffset?> OfVersion(PolicyDocument version, Operation operation, string?[] purposes, string? recipient)
    {
        List<DateTimeOffset?> times = [version.EffectiveFrom];
        foreach (var purpose in version.Purposes.Where(p => purposes.Contains(p.Id)))
        {
            times.AddRange([purpose.DeclaredFrom, purpose.PublishedAt]);
        }

        foreach (var clause in Rulebook.ClausesOf(version))
        {
            times.AddRange(clause.Law.Concat(clause.Rules.SelectMany(r => r.Law)).SelectMany(l => new DateTimeOffset?[] { l.From, l.Until }));
            times.AddRange(clause.Rules.SelectMany(r => r.Conditions.Select(c => c.From).Concat(r.Obligations.Select(o => o.From))));
        }

        if (recipient is not null)
        {
            times.AddRange(OfRecipient(version, operation, recipient));
        }

        return times;
    }

    private static List<DateTimeOffset?> OfRecipient(PolicyDocument version, Operation operation, string recipient)
    {
        List<DateTimeOffset?> times =
        [
            .. version.ServiceRules.Select(r => r.PublishedAt),
            .. version.JointUseNotices.Where(_ => operation == Operation.ShareJointly).Select(n => n.PublishedAt),
            .. version.Successions.Where(s => operation == Operation.TransferBusiness && s.Recipient == recipient).Select(s => s.EffectiveAt),
            .. version.OptOutFilings.SelectMany(f => new DateTimeOffset?[] { f.FiledAt, f.PrincipalNoticeAt + f.WaitingPeriod, f.PlannedStart, f.WithdrawnAt }),
        ];
        if (version.Recipients.FirstOrDefault(r => r.Id == recipient) is { } known)
        {
            times.AddRange([known.Contract?.From, known.Contract?.To, known.Equivalence?.EstablishedAt, known.Equivalence?.EndedAt]);
            times.AddRange([known.Equivalence?.LastVerifiedAt, OneYearAfter(known.Equivalence?.LastVerifiedAt)]);
        }

        return times;
    }

    private static DateTimeOffset? OneYearAfter(DateTimeOffset? verified) => verified?.ToOffset(TimeSpan.FromHours(9)).AddYears(1);
}
