using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <param name="Id">As written, or null; validation gives every group one.</param>
public sealed record ControlGroup(SourcedText? Id, SourcedText? Title, SourceSpan Place)
{
    public ProseDocument? Summary { get; init; }

    public IReadOnlyList<Control> Controls { get; init; } = [];

    public IReadOnlyList<ControlGroup> Groups { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}
