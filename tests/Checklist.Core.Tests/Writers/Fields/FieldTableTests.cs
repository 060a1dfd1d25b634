using System.Text.Json;
using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Fields;

namespace Checklist.Core.Tests.Writers.Fields;

/// <summary>Each output has decided about each field of the format, and does what it decided.</summary>
public partial class FieldTableTests
{
    public static TheoryData<string> Outputs { get; } = [.. FieldTables.All.Select(output => output.Name)];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_field_of_the_format_has_one_decision(string output)
    {
        var decided = Table(output).Decisions.SelectMany(decision => decision.Fields).ToList();
        Assert.Equal(FormatFields.All.Order(StringComparer.Ordinal), decided.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_marked_catalog_has_every_field_once() =>
        Assert.Equal(
            FormatFields.All.Order(StringComparer.Ordinal), MarkedField.All.Select(field => field.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_that_people_read_has_a_table()
    {
        var read = Build(MarkedField.Catalog).Select(file => file.Path)
            .Where(path => Path.GetExtension(path) is ".html" or ".md" or ".pdf" or ".csv" or ".xlsx")
            .Where(path => path != "index.html" && !path.StartsWith("c/", StringComparison.Ordinal)); // which lead to outputs with tables
        Assert.All(read, path => Assert.Single(FieldTables.All, output => output.Edition is null && Holds(output, path)));
    }

    [Fact]
    public void An_output_prints_exactly_the_fields_that_its_table_says()
    {
        var before = Texts(MarkedField.Catalog);
        var broken = MarkedField.All.SelectMany(
            field => Printed(field, before).Select((isPrinted, index) => (field, isPrinted, Output: FieldTables.All[index])))
            .Where(found => found.Output.Find(found.field.Path)!.Fate is var fate && fate != FieldFate.NotApplicable
                && (fate == FieldFate.Printed) != found.isPrinted)
            .Select(found => $"{found.Output.Name}: {found.field.Path} is {(found.isPrinted ? "" : "not ")}printed")
            .ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static IEnumerable<bool> Printed(MarkedField field, IReadOnlyList<string> before)
    {
        var text = VisibleText.Letters(field.Text);
        return field.Other is null
            ? before.Select(output => output.Contains(text, StringComparison.Ordinal))
            : Texts(field.Changed()).Zip(before, (changed, output) => changed != output);
    }

    /// <summary>What a reader gets from each output, without the digests, which tell of every field.</summary>
    private static IReadOnlyList<string> Texts(MemorySources sources)
    {
        var files = Build(sources);
        var summary = Build(sources, Edition.Summary);
        using var manifest = JsonDocument.Parse(files.Single(file => file.Path == "manifest.json").Bytes);
        var digest = manifest.RootElement.GetProperty("catalog").GetProperty("digest").GetString()!["sha256:".Length..][..12];
        return
        [
            .. FieldTables.All
                .Select(output => (output.Edition is null ? files : summary).Where(file => Holds(output, file.Path)).Select(VisibleText.Of))
                .Select(texts => LongDigest().Replace(string.Join('\n', texts), "").Replace(digest, "", StringComparison.Ordinal)),
        ];
    }

    private static List<OutputFile> Build(MemorySources sources, Edition? edition = null)
    {
        var diagnostics = new DiagnosticBag();
        var formats = edition is null ? Enum.GetValues<OutputFormat>() : [OutputFormat.Markdown, OutputFormat.Html];
        var options = new BuildOptions(formats, PaperSize.A4, "0.0.0") { Edition = edition };
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return [.. result.Files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static bool Holds(OutputFields output, string path) => output.Name switch
    {
        "site/" => path.StartsWith("site/", StringComparison.Ordinal),
        "markdown/index.md" =>
            path.StartsWith("markdown/", StringComparison.Ordinal) && path != "markdown/checklist.md" && path != "markdown/summary.md",
        _ => path == output.Name,
    };

    [GeneratedRegex("sha256[0-9a-f]{64}")]
    private static partial Regex LongDigest();

    private static OutputFields Table(string output) => FieldTables.All.Single(table => table.Name == output);
}
