using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>A condition as canonical JSON: the same for two ways of writing one condition with the same parts.</summary>
internal static class ConditionJson
{
    public static CanonicalJson? Of(Condition? condition) => condition switch
    {
        null => null,
        PlatformCondition platform => new CanonicalJson().Add("platform", Lines(platform.Platforms)),
        ParameterCondition parameter => new CanonicalJson()
            .Add("parameter", parameter.Parameter.Value)
            .Add("values", Lines(parameter.Values))
            .Add("min", parameter.Minimum?.Value)
            .Add("max", parameter.Maximum?.Value),
        NotCondition not => new CanonicalJson().Add("not", Of(not.Inner)),
        AnyCondition any => new CanonicalJson().Add("any", List(any.Conditions)),
        AllCondition all => new CanonicalJson().Add("all", List(all.Conditions)),
        _ => throw new InvalidOperationException($"no JSON for {condition.GetType().Name}"),
    };

    private static CanonicalJson[] List(IReadOnlyList<Condition> conditions) => [.. conditions.Select(Of).OfType<CanonicalJson>()];

    private static string[] Lines(IReadOnlyList<SourcedText> texts) => [.. texts.Select(text => CanonicalText.OfLine(text.Value))];
}
