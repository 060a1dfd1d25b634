using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>A parameter has one of these values, or lies between these bounds. A list has one of the values among its entries.</summary>
/// <param name="Values">Empty where there are bounds.</param>
public sealed record ParameterCondition(SourceSpan Place, SourcedText Parameter, IReadOnlyList<SourcedText> Values) : Condition(Place)
{
    public SourcedText? Minimum { get; init; }

    public SourcedText? Maximum { get; init; }
}
