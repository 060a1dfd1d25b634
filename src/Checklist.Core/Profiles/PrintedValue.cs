using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>
/// A value as it is printed: the parameters that it names are replaced by their values, and one without a value by its label in brackets.
/// </summary>
/// <param name="words">How a value of a parameter is written.</param>
internal sealed class PrintedValue(IReadOnlyDictionary<string, ParameterValue> parameters, Func<Parameter, string, string> words)
{
    /// <summary>What is digested: values as the catalog writes them.</summary>
    public static string? Plain(ParameterValue value, IReadOnlyDictionary<string, ParameterValue> parameters) =>
        value.Value is { } text ? new PrintedValue(parameters, (_, plain) => plain).Of(value.Parameter, text) : null;

    /// <summary>A value as it is printed, with the parameters in it replaced.</summary>
    /// <param name="value">One that the parameter has or may have.</param>
    public string Of(Parameter parameter, string value) => Of(parameter, value, [parameter.Id.Value]);

    /// <summary>The same for a parameter inside the values of others.</summary>
    /// <param name="open">The parameters whose values this one is part of. A circle was reported where a catalog has one.</param>
    private string Of(Parameter parameter, string value, HashSet<string> open) => ParameterUse.Replace(words(parameter, value), id =>
    {
        if (!parameters.TryGetValue(id, out var named) || named.Value is not { } inner || !open.Add(id))
        {
            return $"[{named?.Label ?? id}]";
        }

        var printed = Of(named.Parameter, inner, open);
        open.Remove(id);
        return printed;
    });
}
