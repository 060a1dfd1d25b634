namespace Checklist.Core.Documents;

/// <param name="Title">The heading's words, or the chapter's title.</param>
/// <param name="HasDigest">Somebody wrote down the digest of the text there, so that a change is noticed.</param>
public sealed record GuideLink(string ChapterId, string? Anchor, string ChapterTitle, string Title, bool HasDigest);
