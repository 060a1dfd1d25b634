using System.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>Controls that belong together, and the groups inside; groups nest to a depth of 8.</summary>
/// <param name="Id">As written, or null; validation gives every group one.</param>
[DebuggerDisplay("{Id}: {Controls.Count} controls")]
public sealed record ControlGroup(SourcedText? Id, SourcedText? Title, SourceSpan Place)
{
    public ProseDocument? Summary { get; init; }

    public IReadOnlyList<Control> Controls { get; init; } = [];

    public IReadOnlyList<ControlGroup> Groups { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}
