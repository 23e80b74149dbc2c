using Pictier.Consent;

namespace Pictier.Album.Telling;

/// <summary>Sets the clock to each scene, asks, and prints the answer.</summary>
internal sealed class StoryTeller(
    Story story, IConsentEngine consent, ConsentPolicy policy, AlbumService album, RecordOfProvision record, StoryClock clock, Page page)
{
    public void TellTitle() => page.Heading($"A year of the album, decided by {policy.Versions[0].Id}@{policy.Versions[0].Version}. Times are in Japan.");

    public async Task TellAsync(params string[] chapters)
    {
        foreach (var chapter in chapters)
        {
            page.Heading(chapter);
            foreach (var scene in story.ScenesOf(chapter))
            {
                clock.Set(scene.At);
                page.Sentence(scene.At, scene.Sentence);
                if (scene.Use is { } use)
                {
                    page.Answer(await consent.EvaluateAsync(use));
                }
                else
                {
                    page.Answer(policy.Answer(scene.SubjectRequest!));
                }
            }
        }
    }

    /// <summary>The chapter that is told by the service's own code instead of files.</summary>
    public async Task TellEveningAsync()
    {
        page.Heading("An evening, asked from C#");
        var evening = new DateTimeOffset(2026, 6, 1, 20, 0, 0, Page.Japan);
        clock.Set(evening);

        page.Sentence(evening, "Kenji opens the album: may it recommend something?");
        page.Answer(await album.RecommendAsync(Member.Kenji));

        page.Sentence(evening, "Hanako orders more prints: EnsureAllowedAsync throws nothing, so the order goes on.");
        page.Answer(await album.OrderPrintsAsync(Member.Hanako));

        page.Sentence(evening, "Kenji orders prints. He was not asked, and the filing for the catalogue is no help: this throws.");
        try
        {
            await album.OrderPrintsAsync(Member.Kenji);
        }
        catch (ConsentDeniedException denied)
        {
            page.Answer(denied.Decision);
        }

        page.Sentence(evening, "The newsletter is for Hanako, Taro and Kenji: FilterAsync keeps those who may receive it.");
        var readers = await album.NewsletterReadersAsync([Member.Hanako, Member.Taro, Member.Kenji]);
        page.Remark($"Sent to {string.Join(" and ", readers.Select(reader => reader.Name))}.");
    }

    /// <summary>What the handler of the obligation has kept.</summary>
    public void TellRecord()
    {
        page.Heading("The record of provision");
        page.Gap();
        foreach (var (request, decision) in record.Provisions)
        {
            page.Entry(decision.At, $"{string.Join(", ", request.Data)} to {request.Recipient}: {decision.Reason.Name()}, {decision.Basis.Id}");
        }
    }
}
