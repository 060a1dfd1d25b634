using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>Whether a condition holds for a profile: yes, no, or not to be said, because the profile leaves it open.</summary>
/// <param name="platforms">Those that the profile chose; empty where it chose none.</param>
internal sealed class ConditionAnswer(IReadOnlyList<string> platforms, IReadOnlyDictionary<string, ParameterValue> parameters)
{
    /// <summary>Null where it cannot be said.</summary>
    public bool? Of(Condition condition) => condition switch
    {
        PlatformCondition platform => OfPlatform(platform),
        ParameterCondition parameter => OfParameter(parameter, parameters[parameter.Parameter.Value]),
        NotCondition not => !Of(not.Inner),
        AnyCondition any => any.Conditions.Select(Of).Aggregate((bool?)false, (left, right) => left | right),
        AllCondition all => all.Conditions.Select(Of).Aggregate((bool?)true, (left, right) => left & right),
        _ => throw new InvalidOperationException($"no answer for {condition.GetType().Name}"),
    };

    /// <summary>A profile for several platforms, of which some fit, leaves it open.</summary>
    private bool? OfPlatform(PlatformCondition condition)
    {
        var fitting = platforms.Count(platform => condition.Platforms.Any(id => id.Value == platform));
        return fitting == platforms.Count ? platforms.Count == 0 ? null : true : fitting == 0 ? false : null;
    }

    private static bool? OfParameter(ParameterCondition condition, ParameterValue value)
    {
        if (value.Value is not { } text)
        {
            return null;
        }

        var type = value.Parameter.Type;
        return condition.Values.Count > 0
            ? (type == ParameterType.List ? ParameterValues.Entries(text) : [text]).Any(
                entry => condition.Values.Any(wanted => IsSame(type, wanted, entry)))
            : !(ParameterValues.Rank(type, text) < ParameterValues.Rank(type, condition.Minimum?.Value))
                && !(ParameterValues.Rank(type, text) > ParameterValues.Rank(type, condition.Maximum?.Value));
    }

    /// <summary><c>14</c> and <c>14.0</c> are one number.</summary>
    private static bool IsSame(ParameterType type, SourcedText wanted, string value) =>
        ParameterValues.Rank(type, wanted.Value) is { } rank ? rank == ParameterValues.Rank(type, value) : wanted.Value == value;
}
