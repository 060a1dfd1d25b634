using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>Says in words what a parameter may be.</summary>
internal static class ParameterWords
{
    public static DocumentParameter Describe(ParameterValue value, ProseResolver prose)
    {
        var parameter = value.Parameter;
        return new DocumentParameter(
            parameter.Id.Value, value.Label, value.Value, parameter.Unit?.Value, Allowed(parameter), prose.Resolve(parameter.Description));
    }

    private static string? Allowed(Parameter parameter)
    {
        if (parameter.Choices.Count > 0)
        {
            return string.Join(", ", parameter.Choices.Select(choice => choice.Value));
        }

        return (parameter.Minimum?.Value, parameter.Maximum?.Value) switch
        {
            (null, null) => parameter.Pattern?.Value,
            ({ } minimum, null) => $"{minimum} or more",
            (null, { } maximum) => $"{maximum} or less",
            ({ } minimum, { } maximum) => $"{minimum} to {maximum}",
        };
    }
}
