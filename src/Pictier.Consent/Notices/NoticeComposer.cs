using System.Globalization;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Notices;

/// <summary>Puts the words of a notice together: its own, and the titles that the policy gives to what it asks for.</summary>
internal sealed class NoticeComposer(PolicyDocument policy, IReadOnlyDictionary<string, string> recipientNames, string language)
{
    private bool IsEnglish => language == NoticeLanguages.English;

    internal ShownNotice Compose(NoticeDocument notice) => new(
        notice.Id, notice.Version, language, Said(notice.Title), Said(notice.Text), [.. Parts(notice)]);

    private IEnumerable<NoticePart> Parts(NoticeDocument notice)
    {
        if (policy.Controller is { } controller)
        {
            yield return new(Words("Who asks", "お伺いする事業者"), [.. new[] { controller.Name, controller.Contact }.OfType<string>()]);
        }

        yield return new(Words("What for", "利用目的"), [.. notice.Purposes.Select(id => Title(policy.Purposes.FirstOrDefault(p => p.Id == id)?.Title, id))]);
        yield return new(Words("What we would do", "取扱いの内容"), [.. Operations(notice.Operations)]);
        yield return new(Words("Which data", "対象となる個人情報"), [.. notice.Data.Select(id => Title(policy.DataCategories.FirstOrDefault(c => c.Id == id)?.Title, id))]);
        if (notice.Recipients.Count > 0)
        {
            yield return new(Words("Who receives it", "提供先"), [.. notice.Recipients.Select(id => recipientNames.GetValueOrDefault(id, id))]);
        }

        if (notice.Foreign is { } foreign)
        {
            yield return new(Words("Foreign country", "外国の名称"), [Said(foreign.CountryName.Text)]);
            yield return new(Words("How personal information is protected there", "当該外国における個人情報の保護に関する制度"), [Said(foreign.System.Text)]);
            yield return new(Words("What the recipient does to protect it", "提供先が講ずる個人情報の保護のための措置"), [Said(foreign.Measures.Text)]);
        }

        yield return new(Words("How long a yes is good for", "同意の有効期間"), [notice.ValidFor is { } time
            ? Words($"{Days(time)} days from your answer", $"ご回答から{Days(time)}日間")
            : Words("Until you withdraw it", "同意を撤回されるまで")]);
    }

    private IEnumerable<string> Operations(ConsentOperations operations)
    {
        if (operations.HasFlag(ConsentOperations.Acquire))
        {
            yield return Words("Collect the data", "取得");
        }

        if (operations.HasFlag(ConsentOperations.Use))
        {
            yield return Words("Use the data", "利用");
        }

        if (operations.HasFlag(ConsentOperations.ProvideDomestic))
        {
            yield return Words("Provide the data to third parties in Japan", "国内にある第三者への提供");
        }

        if (operations.HasFlag(ConsentOperations.ProvideForeign))
        {
            yield return Words("Provide the data to third parties in a foreign country", "外国にある第三者への提供");
        }
    }

    private string Title(LocalizedText? title, string id) => (title is null ? null : IsEnglish ? title.En ?? title.Ja : title.Ja ?? title.En) ?? id;

    private string Said(LocalizedText text) => (IsEnglish ? text.En : text.Ja) ?? string.Empty;

    private string Words(string english, string japanese) => IsEnglish ? english : japanese;

    private static string Days(TimeSpan time) => time.TotalDays.ToString(CultureInfo.InvariantCulture);
}
