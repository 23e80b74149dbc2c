using System.Globalization;

namespace Pictier.Consent.Json;

/// <summary>Reads the values that every format of the contract shares, and collects what is wrong with them.</summary>
internal sealed class DocumentReader(SourceText source, ICollection<DocumentError> errors)
{
    private const string RuleForIds = "An id has 1 to 200 characters, no control characters and no white space at its ends.";

    // More words than these would bury the error; the nearest ones are shown instead.
    private const int MostWordsShown = 24;

    internal SourceText Source => source;

    internal void Add(DocumentError error) => errors.Add(error);

    internal void Error(JsonTree at, string path, string message)
    {
        if (at.Kind != JsonKind.Unreadable)
        {
            Error(at.Offset, path, message);
        }
    }

    internal void Error(int offset, string path, string message) => errors.Add(source.Error(offset, path, message));

    /// <summary>Reads an object: its known properties by <paramref name="read"/>, the others as errors.</summary>
    internal T? Object<T>(JsonTree value, string path, Func<ObjectReader, T> read)
        where T : class
    {
        if (value.Kind != JsonKind.Object)
        {
            // What the text says is not repeated: a whole line may be the id of a person.
            return Expected<T>(value, path, "an object", found: value.Kind == JsonKind.Text ? "a text" : value.Described);
        }

        var members = new ObjectReader(this, value, path);
        var result = read(members);
        members.End();
        return result;
    }

    /// <summary>Reads an object of a list. What is none keeps its place as an empty one, so that what follows it keeps its index.</summary>
    internal T ObjectOrEmpty<T>(JsonTree value, string path, Func<ObjectReader, T> read)
        where T : class => Object(value, path, read)
            ?? read(new ObjectReader(new DocumentReader(source, []), new JsonTree(JsonKind.Object, value.Offset), path));

    internal IReadOnlyList<T>? List<T>(JsonTree value, string path, Func<JsonTree, string, T?> read)
        where T : class
    {
        if (value.Kind != JsonKind.Array)
        {
            return Expected<IReadOnlyList<T>>(value, path, "an array");
        }

        var items = new List<T>(value.Items.Count);
        for (var i = 0; i < value.Items.Count; i++)
        {
            if (read(value.Items[i], $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]") is { } item)
            {
                items.Add(item);
            }
        }

        return items.AsReadOnly();
    }

    internal string? Text(JsonTree value, string path) => value.Kind == JsonKind.Text ? value.Text : Expected<string>(value, path, "a text");

    internal string? Id(JsonTree value, string path)
    {
        if (value.Kind != JsonKind.Text)
        {
            return Expected<string>(value, path, "an id");
        }

        if (Ids.Flaw(value.Text) is { } flaw)
        {
            Error(value, path, $"Found {value.Described}, expected an id: {flaw}. {RuleForIds}");
            return null;
        }

        return value.Text;
    }

    /// <summary>The id of a person, which no message may repeat.</summary>
    internal string? PersonId(JsonTree value, string path)
    {
        var flaw = value.Kind == JsonKind.Text ? Ids.Flaw(value.Text) : "it is no text";
        if (flaw is null)
        {
            return value.Text;
        }

        Error(value, path, $"The id of the principal is not valid: {flaw}. {RuleForIds}");
        return null;
    }

    internal bool? Flag(JsonTree value, string path)
    {
        switch (value.Kind)
        {
            case JsonKind.True:
                return true;
            case JsonKind.False:
                return false;
            default:
                Expected<string>(value, path, "`true` or `false`");
                return null;
        }
    }

    internal int? Number(JsonTree value, string path, int least, int most)
    {
        if (value.Kind == JsonKind.Number
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        Expected<string>(value, path, $"a whole number from {ObjectReader.Text(least)} to {ObjectReader.Text(most)}");
        return null;
    }

    /// <summary>A position in a ledger: a whole number from 0.</summary>
    internal long? LongNumber(JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Number && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Expected<string>(value, path, "a whole number from 0");
        return null;
    }

    internal DateTimeOffset? Instant(JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Text && Times.TryReadInstant(value.Text, out var at))
        {
            return at;
        }

        Expected<string>(value, path, "a time that exists, with its offset, for example `2026-11-22T12:00:00+09:00` or `2026-11-22T03:00:00.1234567Z`");
        return null;
    }

    internal DateOnly? Date(JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Text && Times.TryReadDate(value.Text, out var date))
        {
            return date;
        }

        // What was found is not repeated: a date here is a person's.
        Error(value, path, "Expected a date that exists, for example `1990-05-05`.");
        return null;
    }

    internal TimeSpan? Duration(JsonTree value, string path, bool daysOnly)
    {
        if (value.Kind == JsonKind.Text && Times.TryReadDuration(value.Text, daysOnly, out var duration))
        {
            return duration;
        }

        Expected<string>(value, path, daysOnly ? "a duration of up to 999999 days, for example `P365D`" : "a duration of up to 999999 days and hours, for example `P14D`, `PT36H` or `P1DT12H`");
        return null;
    }

    internal string? Country(JsonTree value, string path, bool orUnknown)
    {
        if (value.Kind == JsonKind.Text
            && ((value.Text.Length == 2 && value.Text.All(char.IsAsciiLetterUpper)) || (orUnknown && value.Text == "unknown")))
        {
            return value.Text;
        }

        return Expected<string>(value, path, orUnknown ? "a country as two capital letters, for example `JP`, or `unknown`" : "a country as two capital letters, for example `JP`");
    }

    internal TEnum? Word<TEnum>(JsonTree value, string path)
        where TEnum : struct, Enum => Word<TEnum>(value, path, Words<TEnum>.All);

    internal TEnum? WordButZero<TEnum>(JsonTree value, string path)
        where TEnum : struct, Enum => Word<TEnum>(value, path, [.. Words<TEnum>.All.Where(w => !w.Equals(default(TEnum)))]);

    private TEnum? Word<TEnum>(JsonTree value, string path, IReadOnlyList<TEnum> allowed)
        where TEnum : struct, Enum
    {
        if (value.Kind == JsonKind.Text && Words<TEnum>.TryParse(value.Text, out var word) && allowed.Contains(word))
        {
            return word;
        }

        var names = allowed.Select(Words<TEnum>.NameOf);
        Expected<string>(value, path, allowed.Count <= MostWordsShown
            ? $"one of {ObjectReader.Quote(names)}"
            : $"one of {ObjectReader.Text(allowed.Count)} words{(value.Kind == JsonKind.Text ? $"; the nearest are {ObjectReader.Quote(NearestWords.To(value.Text, names))}" : string.Empty)}");
        return null;
    }

    internal T? Expected<T>(JsonTree value, string path, string what, string? found = null)
        where T : class
    {
        var hint = value.Kind == JsonKind.Null ? " Null is never a value: write one, or leave out what is optional." : string.Empty;
        Error(value, path, $"Found {found ?? value.Described}, expected {what}.{hint}");
        return null;
    }
}
