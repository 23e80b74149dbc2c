using System.Reflection;
using System.Text.RegularExpressions;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Policies;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Tests.Pages;

/// <summary>Whatever the pages say, they say in English and in Japanese.</summary>
public sealed partial class TextsTests
{
    private static IEnumerable<TestCaseData> Texts => new[] { typeof(CentreTexts), typeof(StopTexts), typeof(RequestTexts), typeof(DeskTexts) }
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
        .Select(one => new TestCaseData(one.GetValue(null)).SetArgDisplayNames($"{one.DeclaringType!.Name}.{one.Name}"));

    private static IEnumerable<LocalizedText> Wordings =>
    [
        .. Enum.GetValues<SubjectRequestKind>().Select(Wording.Of),
        .. Enum.GetValues<CessationGround>().Select(Wording.Of),
        .. Enum.GetValues<Requester>().Select(Wording.Of),
        .. Enum.GetValues<RestrictionKind>().Select(Wording.Of),
        .. Enum.GetValues<RecipientKind>().Select(Wording.Of),
        .. Enum.GetValues<PurposeClause>().Select(Wording.Of),
        .. Enum.GetValues<ProvisionMethod>().Select(Wording.Of),
    ];

    [TestCaseSource(nameof(Texts))]
    public void A_text_is_there_in_both_languages(object found)
    {
        var text = found.Should().BeOfType<LocalizedText>().Subject;

        text.En.Should().NotBeNullOrWhiteSpace();
        text.Ja.Should().NotBeNullOrWhiteSpace();
        Japanese().IsMatch(text.Ja!).Should().BeTrue("`{0}` is Japanese", text.Ja);
        Japanese().IsMatch(text.En!).Should().BeFalse("`{0}` is English", text.En);
        Places(text.En!).Should().BeEquivalentTo(Places(text.Ja!));
    }

    [Test]
    public void Every_word_of_the_contract_is_told_in_both_languages() =>
        Wordings.Where(w => string.IsNullOrWhiteSpace(w.En) || string.IsNullOrWhiteSpace(w.Ja) || !Japanese().IsMatch(w.Ja) || Japanese().IsMatch(w.En)).Should().BeEmpty();

    [Test]
    public void Every_kind_of_request_is_called_by_its_own_name() =>
        Enum.GetValues<SubjectRequestKind>().Select(Wording.Of).Should().OnlyHaveUniqueItems();

    private static IEnumerable<string> Places(string text) => Placeholders().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}\uFF08\uFF0F]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();
}
