using System.Globalization;
using System.Reflection;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Fields;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Templates;

/// <summary>
/// Compiled templates print what the library prints. A catalog that replaces a template with the same text has all of them interpreted.
/// </summary>
public class CompiledTemplatesTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("CHECKLIST_ITERATIONS") is { Length: > 0 } count
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : 20;

    private const string Replaced = "html/mappings.html";

    private static readonly OutputFormat[] Formats = [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Checklist];

    /// <summary>
    /// One name is a text here and a list there, so that no random model is right for both. Catalogs and audits come to them.
    /// </summary>
    private static readonly string[] Ambiguous =
        ["html/report.html", "html/site/chapter.html", "html/site/group.html", "html/site/index.html"];

    /// <summary>Without one of these the marked catalog has an error.</summary>
    private static readonly string[] Needed =
    [
        "catalog.title", "catalog.metadata", "catalog.theme.fonts.regular", "term.definition", "reference.title", "parameter.type",
        "parameter.choices", "level-value.value", "chapter.title", "chapter.file", "chapter.controls", "group.title", "control.title",
        "change.kind", "check.text", "check.command.run", "check.choices", "check.passes.of", "control.remediation.command.run",
        "mapping.ids", "control.guide.to",
    ];

    private static readonly BuildOptions[] Kinds =
    [
        Built.Options with { Formats = [.. Formats, OutputFormat.Print] },
        Built.Options with { Formats = Formats, Edition = Edition.Guide },
        Built.Options with { Formats = [OutputFormat.Markdown, OutputFormat.Html], Edition = Edition.Summary },
        Built.Options with { Formats = [OutputFormat.Markdown, OutputFormat.Html], Edition = Edition.Applicability },
        Built.Options with { Formats = Formats, Targets = [new DocumentTarget("host01", "HOST01"), new DocumentTarget("b", "B & C")] },
    ];

    public static TheoryData<string> Catalogs => [.. Shipped.Names, "full", "marked", "lab"];

    [Fact]
    public void Every_shipped_template_is_compiled()
    {
        var methods = typeof(CompiledTemplates).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Count(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(CompiledRun));
        var starts = TemplateSet.Shipped.Count(path => CompiledTemplates.Find(path) is not null);
        var shipped = TemplateSet.Shipped.Count(path => Path.GetExtension(path) is ".html" or ".md");
        Assert.Equal(shipped, methods);
        Assert.InRange(starts, shipped / 2, shipped); // the others are given something by those that include them
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_catalog_has_the_same_outputs_both_ways(string name) =>
        Assert.All(Kinds, options => AssertSame(SourcesOf(name), options));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")] // has no words, so that pages say where English begins
    public void Words_are_the_same_in_every_language(string language)
    {
        var catalog = Some.FullCatalog.Replace("language: en", $"language: {language}", StringComparison.Ordinal);
        var sources = Some.FullSources().Add("catalog.yaml", catalog)
            .Add("templates/words/de.yaml", "common:\n  sign-off: \"<Ab & zu>\"\n");
        Assert.All(Kinds, options => AssertSame(sources, options));
    }

    [Theory]
    [InlineData("debian-server", "example/2026-autumn.yaml", "example/2026-spring.yaml")]
    [InlineData("debian-server", "example/2026-spring.yaml", null)]
    [InlineData("hyper-v-2012", "2026-lab.yaml", null)]
    public void The_report_of_an_audit_is_the_same_both_ways(string name, string file, string? earlier)
    {
        var shipped = Shipped.Sources(name);
        var request = new AuditRequest(FileOf(shipped, file), [AuditFormat.Markdown, AuditFormat.Html], Audit.Day, _ => null)
        {
            Against = earlier is null ? null : FileOf(shipped, earlier),
        };
        Assert.True(AssertSame(shipped, workspace => Audits.Report(workspace, request)?.Files));
    }

    [Fact]
    public void Random_parts_of_a_catalog_have_the_same_outputs_both_ways()
    {
        var catalog = TextOf(MarkedField.Catalog, "catalog.yaml").Split('\n');
        var optional = MarkedField.All.Where(field => !Needed.Contains(field.Path)).Select(field => field.Line)
            .Where(line => !catalog[line].TrimStart().StartsWith("- ", StringComparison.Ordinal)).ToArray();
        var built = 0;
        Gen.Select(Pick.From(optional).Array[1, 40], Pick.From(Kinds[1..])).Sample(
            (lines, options) =>
            {
                var text = string.Join('\n', catalog.Index().Where(line => !lines.Contains(line.Index)).Select(line => line.Item));
                built += AssertSame(MarkedField.Catalog.Add("catalog.yaml", text), options) ? 1 : 0;
            },
            iter: Count,
            threads: 1);
        Assert.InRange(built, Count / 4, Count); // the others miss something that another part needs
    }

    /// <summary>
    /// Models that no catalog makes, so that templates come to every branch. A list or a thing where a text should be is refused by
    /// compiled templates and printed by the library: no model has that.
    /// </summary>
    [Fact]
    public void Random_models_are_printed_the_same_both_ways()
    {
        var (compiled, interpreted) = (Renderer(isReplaced: false), Renderer(isReplaced: true));
        var starts = TemplateSet.Shipped.Where(path => CompiledTemplates.Find(path) is not null).Except(Ambiguous)
            .ToDictionary(path => path, KindsOf);
        Assert.All(starts, start =>
        {
            var printed = 0;
            for (var seed = 1; printed < 25; seed++)
            {
                Assert.InRange(seed, 1, 5000);
                var (one, same) = new RandomModels(start.Value, seed).Roots();
                if (compiled.Render(start.Key, one) is { } text)
                {
                    Assert.Equal(interpreted.Render(start.Key, same), text);
                    printed++;
                }
            }
        });
    }

    private static TemplateKinds KindsOf(string start) =>
        new(TemplateIncludes.Reach(TemplateSet.Read(Some.FullSources(), new DiagnosticBag()), [start]));

    private static TemplateRenderer Renderer(bool isReplaced)
    {
        var diagnostics = new DiagnosticBag();
        return new TemplateRenderer(TemplateSet.Read(new TemplatedSources(Some.FullSources(), isReplaced), diagnostics), diagnostics);
    }

    private static MemorySources SourcesOf(string name) => name switch
    {
        "full" => Some.FullSources(),
        "marked" => MarkedField.Catalog,
        "lab" => Audit.Sources(),
        _ => Shipped.Sources(name),
    };

    private static SourceFile FileOf(MemorySources sources, string assessment) => sources.Read($"assessments/{assessment}");

    private static bool AssertSame(ISourceProvider sources, BuildOptions options) =>
        AssertSame(sources, workspace => Builds.Build(workspace, options)?.Files);

    /// <summary>Whether there are any files.</summary>
    private static bool AssertSame(ISourceProvider sources, Func<Workspace, IEnumerable<OutputFile>?> write)
    {
        var compiled = Outputs(new TemplatedSources(sources, isReplaced: false), write);
        var interpreted = Outputs(new TemplatedSources(sources, isReplaced: true), write);
        Assert.Equal(interpreted.Findings, compiled.Findings);
        Assert.Equal(interpreted.Files.Keys, compiled.Files.Keys);
        Assert.All(interpreted.Files, file => Assert.Equal(file.Value, compiled.Files[file.Key]));
        return compiled.Files.Count > 0;
    }

    private static (SortedDictionary<string, string> Files, string Findings) Outputs(
        ISourceProvider sources, Func<Workspace, IEnumerable<OutputFile>?> write)
    {
        var diagnostics = new DiagnosticBag();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in write(Workspace.Open(sources, "catalog.yaml", diagnostics)) ?? [])
        {
            files.Add(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
        }

        return (files, Findings.Of(diagnostics));
    }

    private static string TextOf(MemorySources sources, string path) => Encoding.UTF8.GetString(sources.Read(path).Bytes);

    /// <summary>A folder with a template of its own that has the text of the tool's.</summary>
    private sealed class TemplatedSources(ISourceProvider sources, bool isReplaced) : ISourceProvider
    {
        private const string Path = "templates/" + Replaced;

        public string FolderName => sources.FolderName;

        public IReadOnlyList<string> List() => isReplaced ? [.. sources.List(), Path] : sources.List();

        public SourceFile Read(string path) => isReplaced && path == Path
            ? new SourceFile(Path, SourceFileState.Read, Encoding.UTF8.GetBytes(TemplateSet.ShippedText(Replaced)))
            : sources.Read(path);
    }
}
