using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Documents;

/// <summary>Wherever an author writes <c>{{ x }}</c>, it is replaced or reported, and never printed.</summary>
public class ParameterPrintTests
{
    private const string Use = "{{ probe-days }}";

    private const string Choices = """
        title: Release checklist
        parameters:
          - { id: days, label: Days, type: integer, default: 4 }
          - { id: nobody, label: Who knows }
          - { id: how, type: choice, default: "after {{ days }} days", choices: ["after {{ days }} days", "when {{ nobody }} says so"] }
          - { id: time, type: duration, default: P2D }
          - { id: more, label: More, default: "{{ how }}, within {{ time }}" }
        groups:
          - title: Before
            controls:
              - { id: rel-01, title: Tests pass, statement: "Install {{ more }}." }
        """;

    [Fact]
    public void A_value_is_printed_with_the_values_that_it_names()
    {
        var files = Built.From(MemorySources.Of(Choices), OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print);
        Assert.Contains("Install after 4 days, within 2 days.", files["markdown/checklist.md"]);
        Assert.All(
            files.Where(file => !file.Key.EndsWith(".json", StringComparison.Ordinal)),
            file => Assert.DoesNotMatch(@"\{\{ (?:days|nobody|how)", file.Value));
        Assert.Contains("after 4 days, when [Who knows] says so", files["handout.html"]);
    }

    /// <summary>Else an answer would count for a text that was never asked.</summary>
    [Fact]
    public void Another_value_inside_of_a_value_is_another_requirement()
    {
        Assert.NotEqual(Digest(Choices), Digest(Choices.Replace("default: 4", "default: 5", StringComparison.Ordinal)));
        Assert.Equal(Digest(Choices), Digest(Choices.Replace("label: Days", "label: Number of days", StringComparison.Ordinal)));
    }

    /// <summary>All texts of a catalog that has every field. Code stays to the letter, and so do texts under keys of the author.</summary>
    [Fact]
    public void No_text_prints_the_braces()
    {
        var text = Some.FullCatalog;
        var source = new SourceText("catalog.yaml", text);
        var scalars = Scalars(YamlReader.Read(source, new DiagnosticBag())!, "")
            .Where(scalar => text[scalar.Node.Span.Offset] is not ('|' or '>')).ToList();
        var taken = scalars.Where(scalar => IsTaken(With(text, [scalar.Node]))).ToList();
        Assert.InRange(taken.Count, 20, scalars.Count - 20);
        string[] plain = ["title", "label", "unit", "classification", "footer", "term", "also"];
        Assert.All(taken, scalar => Assert.DoesNotContain(scalar.Key, plain));
        var sources = Some.FullSources().Add("catalog.yaml", With(text, [.. taken.Select(scalar => scalar.Node)]));
        var files = Built.From(sources, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print);
        Assert.All(files, file => Assert.DoesNotContain("probe-days }}", file.Value));
    }

    private static bool IsTaken(string catalog) => !Findings.InCheck(Some.FullSources().Add("catalog.yaml", catalog)).HasErrors;

    private static string With(string text, IReadOnlyList<YamlScalar> scalars)
    {
        foreach (var scalar in scalars.OrderByDescending(scalar => scalar.Span.Offset))
        {
            text = text[..scalar.Span.Offset] + JsonSerializer.Serialize(scalar.Value + " " + Use) + text[scalar.Span.EndOffset..];
        }

        return text.Replace("parameters:\n", "parameters:\n  - { id: probe-days, label: Probed, default: 7 }\n", StringComparison.Ordinal);
    }

    private static IEnumerable<(YamlScalar Node, string Key)> Scalars(YamlNode node, string key) => node switch
    {
        YamlScalar scalar => [(scalar, key)],
        YamlSequence sequence => sequence.Items.SelectMany(item => Scalars(item, key)),
        YamlMapping mapping => mapping.Entries
            .Where(entry => !entry.Key.Value.StartsWith("x-", StringComparison.Ordinal) && entry.Key.Value is not ("run" or "metadata"))
            .SelectMany(entry => Scalars(entry.Value, entry.Key.Value)),
        _ => [],
    };

    private static string Digest(string catalog) =>
        Built.Document(MemorySources.Of(catalog)).Items.Single().Checks.Single().RequirementDigest;
}
