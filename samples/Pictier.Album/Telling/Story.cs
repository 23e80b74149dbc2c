using System.Text.Json;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Album.Telling;

/// <summary>The scenes of <c>story.json</c>, with the requests of the same ids.</summary>
internal sealed class Story
{
    private readonly OrderedDictionary<string, OrderedDictionary<string, string>> chapters;
    private readonly Dictionary<string, RequestLine> uses;
    private readonly Dictionary<string, SubjectRequestLine> subjectRequests;

    private Story(
        OrderedDictionary<string, OrderedDictionary<string, string>> chapters,
        IEnumerable<RequestLine> uses,
        IEnumerable<SubjectRequestLine> subjectRequests)
    {
        this.chapters = chapters;
        this.uses = uses.ToDictionary(line => line.Id!);
        this.subjectRequests = subjectRequests.ToDictionary(line => line.Id!);
    }

    public IEnumerable<string> Chapters => chapters.Keys;

    public static Story Load()
    {
        using var chapters = Open("story.json");
        using var uses = Open("requests.jsonl");
        using var subjectRequests = Open("subject-requests.jsonl");
        return new Story(
            JsonSerializer.Deserialize<OrderedDictionary<string, OrderedDictionary<string, string>>>(chapters)!,
            RequestLines.Read(uses, "requests.jsonl"),
            SubjectRequestLines.Read(subjectRequests, "subject-requests.jsonl"));
    }

    public IEnumerable<Scene> ScenesOf(string chapter) => chapters[chapter].Select(scene => SceneOf(scene.Key, scene.Value));

    private Scene SceneOf(string id, string sentence) => uses.TryGetValue(id, out var use)
        ? new Scene(sentence, use.At!.Value, use.Request!, null)
        : new Scene(sentence, subjectRequests[id].At!.Value, null, subjectRequests[id].Request!);

    private static FileStream Open(string file) => File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
}
