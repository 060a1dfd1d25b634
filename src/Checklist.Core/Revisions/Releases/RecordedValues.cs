using Checklist.Core.Profiles;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// What texts print for each parameter, as a release records it. Digests see the recorded form wherever they are computed, so that the
/// text of the sources and that of their release never differ in a space of a label.
/// </summary>
internal static class RecordedValues
{
    /// <summary>By id of the parameter. One without a value is printed as its label in brackets.</summary>
    public static Dictionary<string, string> Of(IEnumerable<FieldMap> parameters) =>
        parameters.DistinctBy(entry => entry.Text("id"), StringComparer.Ordinal).ToDictionary(
            entry => entry.Text("id") ?? "",
            entry => Printed(entry.Text("value"), entry.Text("label"), entry.Text("id")),
            StringComparer.Ordinal);

    /// <summary>The same for a parameter of the sources, as it will be recorded.</summary>
    public static string Of(ParameterValue parameter) =>
        Printed(parameter.Printed, ControlJson.Line(parameter.Parameter.Label), ControlJson.Line(parameter.Parameter.Id));

    /// <summary>An empty text is not recorded.</summary>
    private static string Printed(string? value, string? label, string? id) =>
        !string.IsNullOrEmpty(value) ? value : $"[{(string.IsNullOrEmpty(label) ? id : label)}]";
}
