using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>The groups that a chapter prints.</summary>
/// <param name="Groups">Empty when <see cref="IsAll"/>.</param>
public sealed record ChapterControls(bool IsAll, IReadOnlyList<SourcedText> Groups);
