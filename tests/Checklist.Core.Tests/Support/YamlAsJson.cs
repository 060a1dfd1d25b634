using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Yaml;
using Newtonsoft.Json.Linq;

namespace Checklist.Core.Tests.Support;

/// <summary>What an editor's YAML support makes of a file before it looks into a JSON Schema: the core schema of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    public static JToken Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JObject(mapping.Entries.Select(entry => new JProperty(entry.Key.Value, Of(entry.Value)))),
        YamlSequence sequence => new JArray(sequence.Items.Select(Of)),
        YamlScalar { IsNull: true } => JValue.CreateNull(),
        YamlScalar { IsPlain: true } scalar => OfPlain(scalar.Value),
        YamlScalar scalar => new JValue(scalar.Value),
        _ => throw new InvalidOperationException($"no JSON for {node.GetType().Name}"),
    };

    private static JValue OfPlain(string value) => value switch
    {
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when IntegerPattern().IsMatch(value) && long.TryParse(value, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ when NumberPattern().IsMatch(value) => new JValue(double.Parse(value, CultureInfo.InvariantCulture)),
        _ => new JValue(value),
    };

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex NumberPattern();
}
