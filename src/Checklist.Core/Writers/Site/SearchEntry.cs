using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>One thing that a search can find.</summary>
/// <param name="Kind">control, chapter, heading, group or term.</param>
/// <param name="Id">Empty where it has none that people know.</param>
/// <param name="Place">Title of what it stands in, or empty.</param>
/// <param name="Text">On one line, without markup.</param>
internal sealed record SearchEntry(string Kind, string Title, ProseTarget Target, string Id, string Place, string Text);
