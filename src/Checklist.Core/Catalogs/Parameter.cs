using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>A value that the organization sets.</summary>
/// <param name="Label">Printed in brackets where there is no value.</param>
public sealed record Parameter(SourcedText Id, SourcedText? Label, ParameterType Type)
{
    public ProseDocument? Description { get; init; }

    /// <summary>Null where the organization has to decide.</summary>
    public SourcedText? Default { get; init; }

    public SourcedText? Minimum { get; init; }

    public SourcedText? Maximum { get; init; }

    public SourcedText? Pattern { get; init; }

    public IReadOnlyList<SourcedText> Choices { get; init; } = [];

    public SourcedText? Unit { get; init; }
}
