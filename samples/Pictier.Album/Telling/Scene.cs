using Pictier.Consent;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Album.Telling;

/// <summary>A sentence of the story and what is asked in it: a use of data, or a request of a member under section 5.</summary>
internal sealed record Scene(string Sentence, DateTimeOffset At, ProcessingRequest? Use, SubjectRequest? SubjectRequest);
