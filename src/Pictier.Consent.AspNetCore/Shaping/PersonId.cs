using System.Globalization;

namespace Pictier.Consent.AspNetCore;

/// <summary>The id of a person as the types of a service keep it.</summary>
internal static class PersonId
{
    /// <summary>The id that the ledger knows: texts as they are, numbers and GUIDs in their plain form; nobody where there is none.</summary>
    internal static DataSubjectId? Of(object? value) => value switch
    {
        null => null,
        DataSubjectId id => id,
        string text => new DataSubjectId(text),
        IFormattable plain => new DataSubjectId(plain.ToString(null, CultureInfo.InvariantCulture)),
        _ => new DataSubjectId(value.ToString()),
    };
}
