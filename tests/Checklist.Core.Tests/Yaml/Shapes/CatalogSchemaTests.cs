using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Cases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;
using CsCheck;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Checklist.Core.Tests.Yaml.Shapes;

/// <summary>An editor that knows the JSON Schema shows the findings that the tool would: CHK2, no more and no less.</summary>
public class CatalogSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ChecklistBuild.CatalogSchema(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();

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
    /// numbers such as 1e3 and 1.0 (to JSON a whole number, to us not written as one).
    /// </summary>
    private static readonly string[] Values =
    [
        "null", "true", "false", "42", "0", "-1", "1.5", "\"\"", "\"  \"", "\"text\"", "\"two words\"", "\"a\\nb\"", "\"a\\u2028b\"", "\"a\\\\b\"", "\"é\"", "[]", "{}",
        "[\"a\"]", "[null]", "[[]]", "[1]", "{\"a\": \"b\"}", "{\"id\": \"a\"}", "{\"title\": \"a\"}", "[{\"title\": \"a\"}]", "\"2026-11-01\"", "\"1.2.0\"", "\"v1\"", "\"https://example.com\"",
        "\"javascript:x\"", "\"rel-01\"", "\"-rel\"", "\"a/b.md\"", "\"../b.md\"", "\"all\"", "\"high\"", "\"active\"", "\"must\"", "\"en\"", "\"pt-BR\"", "\"english\"", "\"" + new string('a', 1001) + "\"",
    ];

    public static TheoryData<string> Guides => [.. Shipped.Names];

    public static TheoryData<string> CasesOfRightShape => [.. Case.All().Where(tested => !tested.Expected.Any(IsOfShape)).Select(tested => tested.Name)];

    public static TheoryData<string> CasesOfWrongShape => [.. Case.Names.Where(name => name.StartsWith("CHK2", StringComparison.Ordinal) && !Differences.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_catalog_is_valid(string name) => Assert.Empty(Problems(Shipped.Sources(name).TextOf("catalog.yaml")));

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_guide_brings_the_schema_of_its_format(string name) =>
        Assert.Equal(ChecklistBuild.CatalogSchema(), File.ReadAllText(Repository.PathOf($"content/{name}/catalog.schema.json")));

    [Theory]
    [MemberData(nameof(CasesOfRightShape))]
    public void A_case_without_findings_about_its_shape_is_valid(string name) => Assert.Empty(Problems(Case.Load(name).Sources.TextOf("catalog.yaml")));

    [Theory]
    [MemberData(nameof(CasesOfWrongShape))]
    public void A_case_about_its_shape_is_not_valid(string name) => Assert.NotEmpty(Problems(Case.Load(name).Sources.TextOf("catalog.yaml")));

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
        var keys = ShapeWalker.Mappings(CatalogFormat.Catalog).SelectMany(mapping => mapping.Fields).Select(field => field.Key).Distinct().Where(key => key is not ("include" or "catalogs"));
        Assert.All(keys, key => Assert.Contains(used, line => line.Contains(key + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mutated_catalog_is_valid_where_the_checker_is_silent()
    {
        Gen.Select(Gen.Int[0, 10_000], Pick.From(Values), Gen.Int[0, 9]).Sample((place, value, kind) =>
        {
            var text = Mutate(place, value, kind);
            Assert.True(ShapeFindings(text) == "" == (Problems(text).Count == 0), $"{string.Join(", ", Problems(text))} | {ShapeFindings(text)} | {value} {text}");
        }, iter: 100, threads: 1);
    }

    private static bool IsOfShape(string expected) =>
        expected.Contains(" CHK1", StringComparison.Ordinal) || expected.Contains(" CHK2", StringComparison.Ordinal);

    private static ICollection<NJsonSchema.Validation.ValidationError> Problems(string text) => Schema.Validate(YamlAsJson.Of(Read(text)));

    private static string ShapeFindings(string text)
    {
        var diagnostics = new DiagnosticBag();
        new ShapeChecker(diagnostics).Check(Read(text), CatalogFormat.Catalog, "catalog");
        return string.Join(" ", diagnostics.Sorted().Select(finding => $"{finding.Code}: {finding.Message}"));
    }

    private static YamlNode Read(string text) => YamlReader.Read(new SourceText("catalog.yaml", text), new DiagnosticBag())!;

    /// <summary>One place of the full catalog with another value, without its key, or with a key more; written as JSON, which is YAML.</summary>
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
