using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>When a control or a check applies. A closed set: what is not here cannot be said, and everything here has an answer.</summary>
/// <param name="Place">Where it stands, for findings about it.</param>
public abstract record Condition(SourceSpan Place)
{
    /// <summary>Ids of the parameters that decide.</summary>
    internal IEnumerable<string> Parameters => this switch
    {
        AllCondition all => all.Conditions.SelectMany(condition => condition.Parameters),
        AnyCondition any => any.Conditions.SelectMany(condition => condition.Parameters),
        NotCondition not => not.Inner.Parameters,
        ParameterCondition parameter => [parameter.Parameter.Value],
        _ => [],
    };
}

/// <summary>All of these hold.</summary>
public sealed record AllCondition(SourceSpan Place, IReadOnlyList<Condition> Conditions) : Condition(Place);

/// <summary>One of these holds, or more.</summary>
public sealed record AnyCondition(SourceSpan Place, IReadOnlyList<Condition> Conditions) : Condition(Place);

/// <summary>This does not hold.</summary>
public sealed record NotCondition(SourceSpan Place, Condition Inner) : Condition(Place);

/// <summary>A parameter has one of these values, or lies between these bounds. A list has one of the values among its entries.</summary>
/// <param name="Values">Empty where there are bounds.</param>
public sealed record ParameterCondition(SourceSpan Place, SourcedText Parameter, IReadOnlyList<SourcedText> Values) : Condition(Place)
{
    public SourcedText? Minimum { get; init; }

    public SourcedText? Maximum { get; init; }
}

/// <summary>The reader's platform is one of these.</summary>
public sealed record PlatformCondition(SourceSpan Place, IReadOnlyList<SourcedText> Platforms) : Condition(Place);
