namespace Checklist.Core.Revisions.Redlines;

/// <summary>A stretch of a changed text.</summary>
public sealed record RedlineRun(RedlineMark Mark, string Text);
