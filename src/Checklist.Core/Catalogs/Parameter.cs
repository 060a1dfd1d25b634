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

    /// <summary>What the author would choose; printed beside what is allowed, and never in force by itself.</summary>
    public SourcedText? Recommended { get; init; }

    /// <summary>For types that have an order.</summary>
    public SourcedText? Minimum { get; init; }

    public SourcedText? Maximum { get; init; }

    public SourcedText? Pattern { get; init; }

    /// <summary>Of a choice, or of the entries of a list.</summary>
    public IReadOnlyList<SourcedText> Choices { get; init; } = [];

    public SourcedText? Unit { get; init; }

    /// <summary>Values that hold instead of the default where a profile chooses a level.</summary>
    public IReadOnlyList<LevelValue> LevelValues { get; init; } = [];
}

/// <summary>What the values of a parameter look like.</summary>
public enum ParameterType
{
    String,
    Integer,
    Number,
    Duration,
    Date,
    Choice,
    List,
}

/// <summary>The value of a parameter for a reader who chose a level.</summary>
public sealed record LevelValue(SourcedText Level, SourcedText Value);
