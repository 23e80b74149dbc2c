namespace Pictier.Consent.Notices;

/// <summary>The languages that notices are written in.</summary>
public static class NoticeLanguages
{
    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Japanese.</summary>
    public const string Japanese = "ja";

    /// <summary>Whether notices are written in it.</summary>
    public static bool IsKnown(string? language) => language is English or Japanese;
}
