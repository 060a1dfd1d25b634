using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Cases;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;
using CsCheck;
using NJsonSchema;
using Newtonsoft.Json.Linq;

namespace Checklist.Core.Tests.Yaml.Shapes;

/// <summary>An editor that knows the JSON Schema shows the findings that the tool would: CHK2, no more and no less.</summary>
public class CatalogSchemaTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(Schemas.Catalog(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <summary>Where the schema cannot follow, and why.</summary>
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["CHK2003-include"] = "the mistake is in an included file, which has another schema",
        ["CHK2006-catalog-reserved.yaml"] = "names of Windows' devices are no pattern that an author could read",
        ["CHK2006-line-break.yaml"] = "in .NET `$` matches before a last line end; editors' `$` does not",
        ["CHK2008-since.yaml"] = "the same",
        ["CHK2013-format.yaml"] = "a schema of format 1 says nothing about later formats",
    };

    /// <summary>
    /// Not among them: dates that no calendar has (a schema's `format` is checked by some editors only), names that Windows
    /// reserves, line ends behind an id (see above), characters beyond the first plane (libraries count them differently),
    /// numbers such as 1e3 and 1.0 (to JSON a whole number, to us not written as one), and characters that nobody sees but that some
    /// script needs (whether it is one is in what is beside them).
    /// </summary>
    private static readonly string[] Values =
    [
        "null", "true", "false", "42", "0", "-1", "1.5", "\"\"", "\"  \"", "\"text\"", "\"two words\"", "\"a\\nb\"",
        "\"a\\u2028b\"", "\"a\\\\b\"", "\"é\"", "[]", "{}",
        "[\"a\"]", "[null]", "[[]]", "[1]", "{\"a\": \"b\"}", "{\"id\": \"a\"}", "{\"title\": \"a\"}", "[{\"title\": \"a\"}]",
        "\"2026-11-01\"", "\"1.2.0\"", "\"v1\"", "\"https://example.com\"",
        "\"\\u0085\"", "\" \\u0085\"", "\"a\\u0085b\"", "\"\\ufeff\"", "\"\\u0007\"", "\"a\\u202eb\"", "\"\\ud800\"", "\"a\\udc00b\"",
        "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"a\\ud83d\\ude00\\ud83d\"", "\"a\\u00adb\"", "\"\\u2060\"",
        "\"a/\\u200eb.md\"", "\"https://example.com/\\u3164\"", "\"https://example.com/\\u0001\"", "\"\\u00a0\"", "\"\\u3000\"", "1e+21",
        "-1e+21", "1e+300", "\"1e+21\"", "999999999999999999", "1000000000000000000", "[\"\\u0085\"]",
        "{\"a\": \"\\ud800\"}", "{\"a\": [\"\\u0085\"]}",
        "\"javascript:x\"", "\"rel-01\"", "\"-rel\"", "\"a/b.md\"", "\"../b.md\"", "\"all\"", "\"high\"", "\"active\"", "\"must\"",
        "\"en\"", "\"pt-BR\"", "\"english\"", "\"" + new string('a', 1001) + "\"",
    ];

    public static TheoryData<string> Guides => [.. Shipped.Names];

    public static TheoryData<string> CasesOfRightShape =>
        [.. Case.All().Where(tested => !tested.Expected.Any(IsOfShape)).Select(tested => tested.Name)];

    public static TheoryData<string> CasesOfWrongShape =>
        [.. Case.Names.Where(name => name.StartsWith("CHK2", StringComparison.Ordinal) && !Differences.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_catalog_is_valid(string name) => Assert.Empty(Problems(Shipped.Sources(name).TextOf("catalog.yaml")));

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_guide_brings_the_schema_of_its_format(string name) =>
        Assert.Equal(Schemas.Catalog(), Repository.TextOf($"content/{name}/catalog.schema.json"));

    [Theory]
    [MemberData(nameof(CasesOfRightShape))]
    public void A_case_without_findings_about_its_shape_is_valid(string name) =>
        Assert.Empty(Problems(Case.Load(name).Sources.TextOf("catalog.yaml")));

    [Theory]
    [MemberData(nameof(CasesOfWrongShape))]
    public void A_case_about_its_shape_is_not_valid(string name) =>
        Assert.NotEmpty(Problems(Case.Load(name).Sources.TextOf("catalog.yaml")));

    [Fact]
    public void A_difference_is_one()
    {
        Assert.All(Differences.Keys, name => Assert.Contains(name, Case.Names));
        Assert.All(Differences.Keys, name => Assert.Empty(Problems(Case.Load(name).Sources.TextOf("catalog.yaml"))));
    }

    [Fact]
    public void A_full_catalog_is_valid_and_uses_every_key()
    {
        Assert.Empty(Problems(Some.FullCatalog));
        var used = Some.FullCatalog.Split('\n').Select(line => line.Trim().TrimStart('-').Trim());
        var keys = ShapeWalker.Mappings(CatalogFormat.Catalog).SelectMany(mapping => mapping.Fields).Select(field => field.Key).Distinct()
            .Where(key => key is not ("include" or "catalogs"));
        Assert.All(keys, key => Assert.Contains(used, line => line.Contains(key + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mutated_catalog_is_valid_where_the_checker_is_silent()
    {
        Gen.Select(Gen.Int[0, 10_000], Pick.From(Values), Gen.Int[0, 9]).Sample((place, value, kind) =>
        {
            var text = Mutate(place, value, kind);
            AssertSame(text, value);
        }, iter: 200, threads: 1);
    }

    /// <summary>Texts of characters that look like nothing, or that no text may hold, wherever a text may stand.</summary>
    [Fact]
    public void A_catalog_with_hostile_texts_is_valid_where_the_checker_is_silent()
    {
        string[] pieces =
            [
                "a",
                "1",
                ".",
                "-",
                "/",
                " ",
                "é",
                "\u0085",
                "\u00a0",
                "\u00ad",
                "\u061c",
                "\u200b",
                "\u200e",
                "\u2028",
                "\u202e",
                "\u2060",
                "\u3164",
                "\ufeff",
                "\uffff",
                "\u0000",
                "\u001f",
                "\u007f",
                "\ud83d\ude00",
                "\ud800",
                "\udc00",
                "https://",
                "\n",
            ];
        Gen.Select(Gen.Int[0, 10_000], Pick.From(pieces).Array[0, 5].Select(string.Concat), Gen.Int[0, 9]).Sample((place, text, kind) =>
        {
            var value = Newtonsoft.Json.JsonConvert.ToString(text);
            var isJoinerOrLineEnd = text.Contains('\u200b', StringComparison.Ordinal) || text.EndsWith('\n'); // see above
            if (!isJoinerOrLineEnd)
            {
                AssertSame(Mutate(place, value, kind), value);
            }
        }, iter: ProseGenerators.Iterations, threads: 1);
    }

    private static void AssertSame(string text, string value) =>
        Assert.True(
            Errors(text) == "" == (Problems(text).Count == 0), $"{string.Join(", ", Problems(text))} | {Errors(text)} | {value} {text}");

    private static bool IsOfShape(string expected) =>
        expected.Contains(" CHK1", StringComparison.Ordinal) || expected.Contains(" CHK2", StringComparison.Ordinal);

    private static ICollection<NJsonSchema.Validation.ValidationError> Problems(string text) => Schema.Validate(YamlAsJson.Of(Read(text)));

    /// <summary>Of reading and of the shape; what prose says is for its own reader.</summary>
    private static string Errors(string text)
    {
        var diagnostics = new DiagnosticBag();
        new ShapeChecker(diagnostics).Check(Read(text, diagnostics), CatalogFormat.Catalog, "catalog");
        return string.Join(
            " ", diagnostics.Sorted().Where(finding => finding.Severity == Severity.Error)
                .Select(finding => $"{finding.Code}: {finding.Message}"));
    }

    private static YamlNode Read(string text) => Read(text, new DiagnosticBag());

    private static YamlNode Read(string text, DiagnosticBag diagnostics) =>
        YamlReader.Read(new SourceText("catalog.yaml", text), diagnostics)!;

    /// <summary>
    /// One place of the full catalog with another value, without its key, or with a key more; written as JSON, which is YAML.
    /// </summary>
    private static string Mutate(int place, string value, int kind)
    {
        var root = YamlAsJson.Of(Read(Some.FullCatalog));
        var places = ((JContainer)root).Descendants().Where(token => token.Parent is JProperty or JArray).ToList();
        var chosen = places[place % places.Count];
        switch (kind)
        {
            case 0 when chosen.Parent is JProperty property:
                property.Remove();
                break;
            case 1 when chosen is JObject mapping:
                mapping["extra"] = JToken.Parse(value);
                break;
            case 2 when chosen is JObject mapping:
                mapping["x-own"] = JToken.Parse(value);
                break;
            default:
                chosen.Replace(JToken.Parse(value));
                break;
        }

        return root.ToString(Newtonsoft.Json.Formatting.None);
    }
}
