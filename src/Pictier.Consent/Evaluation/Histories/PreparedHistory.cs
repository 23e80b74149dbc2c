using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// What one person said, in the numbers of one policy set: the one way in which the rules read a history, whether it came from a ledger
/// just now or is resident. What follows from several statements (withdrawn, replaced, lifted) is worked out when a rule asks.
/// </summary>
internal ref struct PreparedHistory
{
    private PackedRecord record;
    private PackedHistory packed;
    private PreparedShapes shapes;
    private int endOfConsents;
    private int endOfRefusals;
    private int endOfRestrictions;

    /// <summary>Begins to show a history. This is no constructor, because copying what it made took longer than making it.</summary>
    internal void Show(in PackedHistory history, PreparedShapes with)
    {
        packed = history;
        record = history.Record;
        shapes = with;
        if (record.HasConsentsOnly)
        {
            endOfConsents = endOfRefusals = endOfRestrictions = ConsentCount = record.StatementCount;
            return;
        }

        endOfConsents = record.EndOf(StatementKind.Given, 0);
        endOfRefusals = record.EndOf(StatementKind.Refused, endOfConsents);
        endOfRestrictions = record.EndOf(StatementKind.Imposed, endOfRefusals);
        for (var i = 0; i < endOfConsents; i++)
        {
            ConsentCount += record.IsIgnored(i) ? 0 : 1;
        }
    }

    internal readonly PackedHistory Packed => packed;

    /// <summary>How many well-formed consents there are.</summary>
    internal int ConsentCount { get; private set; }

    internal readonly int RefusalCount => endOfRefusals - endOfConsents;

    internal readonly int RestrictionCount => endOfRestrictions - endOfRefusals;

    /// <summary>
    /// When the person first said no to a provision in Japan, by a refusal or the withdrawal of a consent, whatever its purpose,
    /// data and recipient: that stops the provision by opt-out (O10, AMB-84).
    /// </summary>
    internal readonly long NoToProvisionInJapanAt
    {
        get
        {
            var first = long.MaxValue;
            for (var i = 0; i < RefusalCount; i++)
            {
                var refusal = Refusal(i);
                first = refusal.Shape.Operations.HasFlag(ConsentOperations.ProvideDomestic) ? Math.Min(first, refusal.At) : first;
            }

            for (var i = 0; i < ConsentCount; i++)
            {
                var consent = Consent(i);
                for (var w = endOfRestrictions; consent.Shape.Operations.HasFlag(ConsentOperations.ProvideDomestic) && w < record.StatementCount; w++)
                {
                    first = Reaches(w, consent) ? Math.Min(first, record.AtOf(w)) : first;
                }
            }

            return first;
        }
    }

    /// <summary>The ids of malformed consents, which are ignored (spec 3.2).</summary>
    internal readonly IReadOnlyList<string> IgnoredConsents()
    {
        var ignored = new List<string>();
        for (var i = 0; i < endOfConsents; i++)
        {
            if (record.IsIgnored(i))
            {
                ignored.Add(packed.IdOf(i));
            }
        }

        return ignored;
    }

    /// <summary>Whether all that was said are consents, of which none is ignored: nothing was refused, withdrawn, restricted or replaced.</summary>
    internal readonly bool HasConsentsOnly => record.HasConsentsOnly;

    /// <summary>Whether all that was said are consents, of which none is ignored, and withdrawals.</summary>
    internal readonly bool HasConsentsAndWithdrawalsOnly => ConsentCount == endOfConsents && endOfRestrictions == endOfConsents
        && record.EndOf(StatementKind.WithdrawnAll, endOfConsents) == record.StatementCount;

    internal readonly ConsentRecord Consent(int index)
    {
        var statement = StatementOf(index);
        return new ConsentRecord(shapes.Consent(record.ShapeOf(statement)), record.AtOf(statement), statement);
    }

    /// <summary>The place of a consent in the history: malformed ones do not count.</summary>
    internal readonly int StatementOf(int consent)
    {
        if (ConsentCount == endOfConsents)
        {
            return consent;
        }

        var statement = -1;
        for (var left = consent; left >= 0; left--)
        {
            do
            {
                statement++;
            }
            while (record.IsIgnored(statement));
        }

        return statement;
    }

    /// <summary>The number of the words in which the statement was made.</summary>
    internal readonly int ShapeOf(int statement) => record.ShapeOf(statement);

    /// <summary>When the statement was made.</summary>
    internal readonly long AtOf(int statement) => record.AtOf(statement);

    /// <summary>What the words of consents answered to the rule of that number.</summary>
    internal readonly SharedAnswers AnswersTo(int rule) => shapes.AnswersTo(rule);

    internal readonly RefusalRecord Refusal(int index)
    {
        var statement = endOfConsents + index;
        return new RefusalRecord(shapes.Refusal(record.ShapeOf(statement)), record.AtOf(statement), statement);
    }

    internal readonly RestrictionRecord Restriction(int index)
    {
        var statement = endOfRefusals + index;
        return new RestrictionRecord(shapes.Restriction(record.ShapeOf(statement)), record.AtOf(statement), statement);
    }

    /// <summary>The id of the consent, refusal or restriction at that place.</summary>
    internal readonly string IdOf(int statement) => packed.IdOf(statement);

    /// <summary>Lets a conclusion rest on the statement; its id is only written out when it is asked for.</summary>
    internal readonly void Rest(ref Conclusion conclusion, BasisKind kind, int statement) => conclusion.RestOn(kind, packed.Words, PackedWords.PlaceOf(packed.Start, statement));

    internal readonly long EffectiveFrom(in ConsentRecord consent) => consent.Shape.EffectiveFrom(record, consent.Statement);

    /// <summary>Exclusive; the latest instant there is when it never expires.</summary>
    internal readonly long ExpiresAt(in ConsentRecord consent) => consent.Shape.ExpiresAt(record, consent.Statement);

    /// <summary>When it was first replaced by another consent.</summary>
    internal readonly long SupersededAt(in ConsentRecord consent)
    {
        var first = long.MaxValue;
        for (var i = endOfRestrictions; i < record.StatementCount; i++)
        {
            if (record.KindOf(i) == StatementKind.Replaced && !record.IsIgnored(record.ShapeOf(i)) && record.HaveSameId(i, consent.Statement))
            {
                first = Math.Min(first, record.AtOf(i));
            }
        }

        return first;
    }

    /// <summary>Whether it is withdrawn for that purpose at that time, as a whole or for the purpose.</summary>
    internal readonly bool IsWithdrawn(in ConsentRecord consent, int purpose, long at)
    {
        for (var i = endOfRestrictions; i < record.StatementCount; i++)
        {
            if (record.KindOf(i) <= StatementKind.WithdrawnAll && record.AtOf(i) <= at && Reaches(i, consent)
                && (shapes.Withdrawal(record.ShapeOf(i)).Purposes is not { } purposes
                    || (purposes.AsSpan().Contains(purpose) && consent.Shape.Purposes.AsSpan().Contains(purpose))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When the restriction was first lifted; the latest instant there is when it was not. Exclusive.</summary>
    internal readonly long LiftedAt(in RestrictionRecord restriction)
    {
        var first = long.MaxValue;
        for (var i = endOfRestrictions; i < record.StatementCount; i++)
        {
            if (record.KindOf(i) == StatementKind.Lifted && record.HaveSameId(i, restriction.Statement))
            {
                first = Math.Min(first, record.AtOf(i));
            }
        }

        return first;
    }

    // A withdrawal by name reaches that consent; any other reaches the consents that had been given by then (spec 5.4).
    private readonly bool Reaches(int statement, in ConsentRecord consent) => record.KindOf(statement) switch
    {
        StatementKind.Withdrawn => record.HaveSameId(statement, consent.Statement),
        StatementKind.WithdrawnForPurposes =>
            consent.At <= record.AtOf(statement) && shapes.Withdrawal(record.ShapeOf(statement)).NamesAnyOf(consent.Shape),
        StatementKind.WithdrawnAll => consent.At <= record.AtOf(statement),
        _ => false,
    };
}
