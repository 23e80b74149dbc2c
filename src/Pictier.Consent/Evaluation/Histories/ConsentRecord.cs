namespace Pictier.Consent.Evaluation;

/// <summary>A well-formed consent of one person: its shape, and what is the person's own. Times are UTC ticks.</summary>
internal readonly struct ConsentRecord
{
    internal required string Id { get; init; }

    internal required ConsentShape Shape { get; init; }

    internal required long At { get; init; }

    internal required long EffectiveFrom { get; init; }

    /// <summary>Exclusive; the latest instant there is when it never expires.</summary>
    internal required long ExpiresAt { get; init; }

    internal required long NoticeShownAt { get; init; }

    /// <summary>When it was first replaced by another consent.</summary>
    internal required long SupersededAt { get; init; }

    /// <summary>When it was first withdrawn as a whole.</summary>
    internal required long WithdrawnAt { get; init; }

    /// <summary>When each purpose of the shape was first withdrawn by itself; null when none was.</summary>
    internal required long[]? PurposesWithdrawnAt { get; init; }

    internal bool IsWithdrawn(int purpose, long at)
    {
        if (WithdrawnAt <= at)
        {
            return true;
        }

        var index = PurposesWithdrawnAt is null ? -1 : Shape.Purposes.AsSpan().IndexOf(purpose);
        return index >= 0 && PurposesWithdrawnAt![index] <= at;
    }
}

/// <summary>A refusal of one person.</summary>
internal readonly struct RefusalRecord
{
    internal required string Id { get; init; }

    internal required long At { get; init; }

    internal required ConsentOperations Operations { get; init; }

    internal required int[] Purposes { get; init; }

    /// <summary>By version; null: all data.</summary>
    internal required ulong[][]? Data { get; init; }

    /// <summary>Null: all recipients.</summary>
    internal required RecipientSet? Recipients { get; init; }
}

/// <summary>A restriction of one person's data.</summary>
internal readonly struct RestrictionRecord
{
    internal required string Id { get; init; }

    internal required RestrictionKind Kind { get; init; }

    internal required long From { get; init; }

    /// <summary>Exclusive.</summary>
    internal required long LiftedAt { get; init; }

    /// <summary>Null: all purposes.</summary>
    internal required int[]? Purposes { get; init; }

    /// <summary>By version; null: all data.</summary>
    internal required ulong[][]? Data { get; init; }

    /// <summary>Null: all recipients.</summary>
    internal required int[]? Recipients { get; init; }
}
