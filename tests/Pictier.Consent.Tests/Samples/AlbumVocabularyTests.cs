using System.Reflection;
using Pictier.Album;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Samples;

/// <summary>The constants of the album's code and the ids of its policy.</summary>
[TestFixture]
internal sealed class AlbumVocabularyTests
{
    private static readonly PolicyDocument Policy =
        ConsentPolicy.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "album.policy.json")).Versions.Single();

    [Test]
    public void The_policy_knows_every_purpose_of_the_code() =>
        Policy.Purposes.Select(purpose => purpose.Id).Should().Contain(Constants<Purpose>(typeof(Purposes)).Select(purpose => purpose.Value));

    [Test]
    public void The_policy_knows_every_data_category_of_the_code() =>
        Policy.DataCategories.Select(category => category.Id).Should().Contain(Constants<DataCategory>(typeof(Data)).Select(category => category.Value));

    [Test]
    public void The_policy_knows_every_recipient_of_the_code() =>
        Policy.Recipients.Select(recipient => recipient.Id).Should().Contain(Constants<Recipient>(typeof(Recipients)).Select(recipient => recipient.Value));

    private static IEnumerable<T> Constants<T>(Type of) =>
        of.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (T)field.GetValue(null)!);
}
