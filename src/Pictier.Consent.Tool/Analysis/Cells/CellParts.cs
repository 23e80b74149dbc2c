using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The options of every part of the facts in a cell, and what the engine answers to each.</summary>
internal sealed class CellParts
{
    private readonly Dictionary<FactGroup, IReadOnlyList<FactOption>> options = [];
    private readonly Dictionary<(FactGroup, int), Answer[]> asked = [];
    private readonly Premise premise;
    private readonly SideCell[] sides;
    private readonly Cell cell;
    private readonly Answers answers;
    private readonly TimePlan times;
    private readonly IReadOnlyList<PolicyDocument> versions;
    private readonly CellOptions choices;
    private readonly string route;
    private readonly string tried;
    private readonly string names;

    internal CellParts(Cell cell, SideCell[] sides, Answers answers, Premise premise)
    {
        this.premise = premise;
        this.cell = cell;
        this.sides = sides;
        this.answers = answers;
        versions = [.. sides.Select(s => s.Version).OfType<PolicyDocument>()];
        times = new TimePlan(cell.At, versions);
        choices = new CellOptions(cell, sides, times, versions);
        route = string.Join('/', sides.Select(s => $"{s.Version?.Version}{s.Route}")) + (cell.Operation == Operation.Acquire);
        tried = string.Join('/', sides.Where(s => s.RefusedAtOnce is null).Select(s =>
            $"{s.WithoutAsking[0].Tried}{string.Join(',', s.WithoutAsking.Select(r => r.Holding & s.Probe.Presences))}"));
        names = answers.Names(cell, versions) + CellFeatures.Scopes(cell, versions) + times.Shape;
    }

    private CellParts(CellParts other, Premise premise)
    {
        this.premise = premise;
        cell = other.cell;
        sides = other.sides;
        answers = other.answers;
        versions = other.versions;
        times = other.times;
        choices = new CellOptions(cell, sides, times, versions);
        route = other.route;
        tried = other.tried;
        names = other.names;
    }

    internal Cell Cell => cell;

    internal SideCell[] Sides => sides;

    internal Premise Premise => premise;

    /// <summary>The same cell when something else is known of the facts.</summary>
    internal CellParts Given(Premise known) => new(this, known);

    /// <summary>The options of a part, in an order that is the same in every cell with the same features.</summary>
    internal IReadOnlyList<FactOption> Options(FactGroup group) =>
        options.TryGetValue(group, out var found) ? found : options[group] = choices.Of(group);

    /// <summary>The answers to the options of a part in the sense of one policy; those of consents and claims when nothing is refused.</summary>
    internal Answer[] AnswersOf(FactGroup group, SideCell side) =>
        asked.TryGetValue((group, side.Side.Index), out var found) ? found : asked[(group, side.Side.Index)] = Ask(group, side);

    /// <summary>Whether each option of a part agrees with the premise.</summary>
    internal bool[] Admitted(FactGroup group)
    {
        bool[] all = [.. Options(group).Select(_ => true)];
        return premise.Filters(group).Aggregate(all, (admitted, literal) => [.. admitted.Zip(Having(literal.Question), (a, having) => a && having == literal.Answer)]);
    }

    /// <summary>Whether each option of a question's part is so.</summary>
    internal bool[] Having(FactQuestion question) => answers.Having($"{question.Text}|{FeaturesOf(question.Group)}|{sides[0].Version?.Version}", () =>
    {
        var options = Options(question.Group);
        return [.. options.Select(option => question.Holds(sides[0].Side, Written(option)))];
    });

    /// <summary>
    /// The options of a part that a first look needs, with the answers to them: of what can only make conditions fail (flaws of a consent,
    /// restrictions), no more than the premise asks for.
    /// </summary>
    internal PromisingOptions Promising(FactGroup group, SideCell side)
    {
        if (group is not (FactGroup.Consent or FactGroup.Restriction))
        {
            return new PromisingOptions(Options(group), AnswersOf(group, side), null);
        }

        var key = $"{(group == FactGroup.Restriction ? FeaturesOf(group) : $"{group}|{route}|{names}")}|{premise.KeyOf(group)}";
        return answers.Promising(key, () =>
        {
            var literals = premise.Filters(group).ToList();
            var least = group == FactGroup.Restriction
                ? Options(group).Where(o => o.Cost <= literals.Count)
                : Options(group).Where((o, i) => i == o.Base || literals.Count > 0);
            List<FactOption> found = [.. least.Where(o => literals.TrueForAll(l => l.Question.Holds(side.Side, Written(o)) == l.Answer))];
            return new PromisingOptions(
                found,
                answers.Of("promising " + key, side, cell, false, false, () => found),
                group == FactGroup.Restriction ? [.. found.Select(o => side.Side.ActiveKinds(Written(o)))] : null);
        });
    }

    /// <summary>The answers to the good consents of a first look when this is known of the principal, by the option that is good.</summary>
    internal Dictionary<int, Answer> PromisingBeside(int subject, SideCell side)
    {
        var good = Options(FactGroup.Consent).Where((o, i) => i == o.Base).ToList();
        return good.Zip(answers.Of($"promising beside {subject}|{route}|{names}", side, cell, false, false, () => good, _ => [Options(FactGroup.Subject)[subject]]))
            .ToDictionary(p => p.First.Base, p => p.Second);
    }

    /// <summary>Which demands of the premise each option of a part meets, as a key.</summary>
    internal string[] Meeting(FactGroup group)
    {
        var meeting = premise.Demands.Where(d => d.Group == group).Select(Having).ToList();
        return [.. Enumerable.Range(0, Options(group).Count).Select(i => string.Concat(meeting.Select(m => m[i] ? '1' : '0')))];
    }

    /// <summary>The fewest facts that agree with the premise, where no rule asks about any; none when there are none.</summary>
    internal IEnumerable<IReadOnlyList<Pick>> Cheapest()
    {
        var picks = new List<Pick>();
        foreach (var group in Enum.GetValues<FactGroup>().Where(g => premise.KeyOf(g).Length > 0))
        {
            var admitted = Admitted(group);
            var records = RecordTableBuilder.Groups.Contains(group);
            var wanted = records ? premise.Demands.Where(d => d.Group == group).Select(Having).ToList() : [admitted];
            foreach (var having in wanted)
            {
                if (Enumerable.Range(0, admitted.Length).Where(i => admitted[i] && having[i]).OrderBy(i => Options(group)[i].Cost).Cast<int?>().FirstOrDefault() is not { } option)
                {
                    return [];
                }

                picks.Add(new Pick(group, option));
            }
        }

        return [picks];
    }

    private Situation Written(FactOption option)
    {
        var draft = new FactsDraft(cell);
        option.Write(draft);
        return draft.Build();
    }

    /// <summary>When a refusal lies between the consents.</summary>
    internal DateTimeOffset LateRefusal => times.Late;

    internal bool IsProvision => cell.Recipient is not null;

    /// <summary>What the tables of records can depend on.</summary>
    internal string RecordKey => $"{route}|{tried}|{names}|{cell.Recipient is null}|{Dated}|{premise.Key}";

    /// <summary>All that the fold of the cell depends on: cells with the same key come to the same outcomes by the same choices.</summary>
    internal string Key => string.Join('#', sides.Select(KeyOf).Prepend(RecordKey));

    /// <summary>Whether both policies read the cell in the same way, so that no fact can make a difference.</summary>
    internal bool AreRead => sides is [var left, var right]
        && (left.RefusedAtOnce, left.RefusedByPlace, left.Route) == (right.RefusedAtOnce, right.RefusedByPlace, right.Route)
        && (left.RefusedAtOnce is not null || (left.Rules.Select(r => r.Number).SequenceEqual(right.Rules.Select(r => r.Number))
            && left.Probe.Atoms.SequenceEqual(right.Probe.Atoms)
            && KeyOf(left) == KeyOf(right)
            && VersionReading.Of(left.Version!, cell) == VersionReading.Of(right.Version!, cell)));

    private string KeyOf(SideCell side)
    {
        if (side.RefusedAtOnce is { } refused)
        {
            return refused.ToString();
        }

        var registry = side.Probe.Of(FactGroup.Registry);
        var answered = side.WithoutAsking.Concat(side.Asking).Select(r => $"{r.Holding & registry}");
        return $"{cell.Operation == Operation.Acquire}{side.RefusedByPlace}{string.Join(',', side.Gates)}{answers.IdentityOf(AnswersOf(FactGroup.Held, side))}{side.WithoutAsking[0].Tried}{string.Join(',', answered)}{side.Version!.Successions.Count(s => s.Recipient == cell.Recipient)}";
    }

    // Which conditions with a date are asked.
    private string Dated => string.Concat(sides.SelectMany(s => s.Rules).SelectMany(r => r.Conditions).Select(c => c.IsAskedAt(cell.At) ? '1' : '0'));

    /// <summary>The answers to the good consents, or claims, beside another part, by the option that is good.</summary>
    internal Dictionary<int, Answer> Beside(FactGroup group, FactGroup other, int option, SideCell side)
    {
        var bases = Options(group).Select(o => o.Base).Distinct().ToList();
        var asked = answers.Of(
            $"{group}|{other}|{option}|{route}|{names}", side, cell, false, false,
            () => [.. bases.Select(b => Options(group)[b] with { SumOf = [] })], _ => [Options(other)[option]]);
        return bases.Zip(asked).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>The option, with further flaws of the same part.</summary>
    internal FactOption Picked(Pick pick) =>
        pick.Flaws.Aggregate(Options(pick.Group)[pick.Option], (consent, flaw) => ConsentOptions.Sum(consent, Options(pick.Group)[flaw].Flaw!));

    /// <summary>The kinds of restrictions that a policy reads as active, by option, a bit for each.</summary>
    internal int[] ActiveKinds(SideCell side) => answers.Active(
        $"{FeaturesOf(FactGroup.Restriction)}|{side.Side.Index}|{side.Version!.Version}",
        () => [.. Options(FactGroup.Restriction).Select(option => side.Side.ActiveKinds(Written(option)))]);

    private Answer[] Ask(FactGroup group, SideCell side) => group switch
    {
        FactGroup.ServiceRule => [.. Options(group).Select(_ => new Answer([default], [default], default))],
        FactGroup.Held or FactGroup.Method => answers.Of(FeaturesOf(group), side, cell, true, false, () => Options(group)),
        FactGroup.Acquisition or FactGroup.Authority => answers.Of(FeaturesOf(group), side, cell, false, true, () => Options(group)),
        FactGroup.Consent => Replaceable(answers.Of(FeaturesOf(group), side, cell, false, false, () => Options(group)), side),
        _ => answers.Of(FeaturesOf(group), side, cell, false, false, () => Options(group)),
    };

    // Whether a consent was replaced depends on no other flaw of it, whatever is asked beside it.
    private Answer[] Replaceable(Answer[] asked, SideCell side)
    {
        var replaced = side.Probe.Numbers(c => c == PolicyCondition.ConsentNotSuperseded);
        return [.. asked.Select((answer, i) => Options(FactGroup.Consent)[i].Flaw is null or { Respect: ConsentFlaw.Replacement }
            ? answer
            : answer.Replaced(asked[Options(FactGroup.Consent)[i].Base], replaced))];
    }

    /// <summary>
    /// What of the cell the options of a part, and the answers to them, can depend on. A condition is only answered where its rule is tried,
    /// and holds only of something that is there, so which rules the registries let be tried, and of what, is part of it; but for records,
    /// whose conditions are only asked of themselves.
    /// </summary>
    internal string FeaturesOf(FactGroup group) => group switch
    {
        FactGroup.Held => $"held|{route}|{tried}|{cell.Purpose}|{cell.Underlying}|{cell.At:O}|{Special}|{SuccessionsOf(cell.Recipient)}|{cell.Operation == Operation.TransferBusiness}|{cell.Recipient is null}",
        FactGroup.Refusal or FactGroup.Subject or FactGroup.Restriction => $"{group}|{route}|{tried}|{names}",
        FactGroup.Consent => $"{group}|{route}|{names}",
        FactGroup.LawClaim or FactGroup.LifeClaim or FactGroup.HealthClaim or FactGroup.AffairsClaim => $"{group}|{route}",
        _ => $"{group}|{route}|{tried}",
    };

    private string Special => string.Join(',', versions.Select(v => cell.Data.Any(d => NameChoices.IsSpecial(v, d))));

    private string SuccessionsOf(string? recipient) => versions.Any(v => v.Successions.Any(s => s.Recipient == recipient)) ? recipient! : string.Empty;
}
