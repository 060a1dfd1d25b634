using Checklist.Core.Catalogs;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Fields;

/// <summary>Which field of the format a name of the model prints.</summary>
internal static class TemplateFields
{
    /// <summary>The list of what explains a control, which a template goes through instead of naming each field.</summary>
    private const string Reading = "reading";

    /// <summary>Kinds whose names stand for the fields of the same path and are printed from nowhere else.</summary>
    private static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal)
    {
        "group", "control", "control.remediation", "control.remediation.command", "check", "check.command", "mapping",
    };

    private static readonly IReadOnlyList<string> Endings = ["_text", "_inline", "_name", "_links"];

    private static readonly IReadOnlyDictionary<string, string> OtherNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["condition"] = "when",
        ["extensions"] = FormatFields.OwnKeys,
        ["is_withdrawn"] = "state",
        ["items"] = "ids",
        ["needs_reboot"] = "reboot",
        ["tag_links"] = "tags",
    };

    /// <summary>The shell goes without a name of its own in Markdown: it is on the fence around the command.</summary>
    public static bool IsWatched(string field) =>
        Kinds.Contains(field[..field.LastIndexOf('.')]) && !field.EndsWith(".shell", StringComparison.Ordinal);

    /// <summary>The paths of the fields that a template prints with a name; they need not exist.</summary>
    public static IReadOnlyList<string> FieldsOf(ModelName name) =>
        name is { Kind: "control", Name: Reading } ? SharedDecisions.Reading : [FieldOf(name)];

    /// <summary>Names with which a template can print the field, without their endings.</summary>
    public static IReadOnlyList<string> NamesOf(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..].Replace('-', '_');
        return SharedDecisions.Reading.Contains(field, StringComparer.Ordinal) ? [name, Reading] : [name];
    }

    private static string FieldOf(ModelName name)
    {
        var ending = Endings.FirstOrDefault(ending => name.Name.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        var key = OtherNames.GetValueOrDefault(name.Name) ?? name.Name[..^ending.Length].Replace('_', '-');
        return $"{name.Kind}.{key}";
    }
}
