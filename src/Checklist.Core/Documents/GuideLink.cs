namespace Checklist.Core.Documents;

/// <param name="Title">The heading's words, or the chapter's title.</param>
public sealed record GuideLink(string ChapterId, string? Anchor, string ChapterTitle, string Title);
