using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Assessments;

/// <summary>Reads an assessment, as YAML or in the JSON form, which is YAML too.</summary>
public static class AssessmentReader
{
    private const string ResultsKey = "results";
    private const string PartName = "part";

    /// <summary>The assessment as far as it could be read, or null when the file is no mapping with an id and a catalog.</summary>
    public static AssessmentFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var node = YamlReader.Read(source, diagnostics);
        if (node is null)
        {
            return null;
        }

        new ShapeChecker(diagnostics).Check(node, AssessmentFormat.Assessment, "assessment");
        return node is YamlMapping root ? ReadFile(source, root, diagnostics) : null;
    }

    /// <summary>A file that an assessment includes, as an assessment with the results of this file; null where it is no mapping.</summary>
    public static AssessmentFile? ReadPart(SourceText source, Assessment whole, DiagnosticBag diagnostics)
    {
        var node = YamlReader.Read(source, diagnostics);
        if (node is null)
        {
            return null;
        }

        new ShapeChecker(diagnostics).Check(node, AssessmentFormat.Part, PartName);
        if (node is not YamlMapping root)
        {
            return null;
        }

        var entries = ResultEntries(root);
        var results = entries.Select(entry => ReadResult(new EntryReader(entry, diagnostics), entry));
        return new AssessmentFile(source, root, whole with { Results = [.. results] }, entries);
    }

    /// <summary>
    /// The results of a file that an assessment includes, as <see cref="ReadPart"/> finds them. Each entry is checked, read and let go of
    /// before the next: thousands that live until the last is read are what collecting garbage costs.
    /// </summary>
    /// <param name="keep">Called for each; what it gives is kept.</param>
    internal static IReadOnlyList<CheckResult> ReadResults(
        SourceText source, Assessment whole, Func<CheckResult, CheckResult> keep, DiagnosticBag diagnostics)
    {
        var (ofShapes, ofResults) = (new DiagnosticBag(), new DiagnosticBag());
        var shapes = new ShapeChecker(ofShapes);
        var results = new List<CheckResult>();
        void Take(YamlNode item)
        {
            shapes.CheckItem(item, AssessmentShapes.ResultShape, ResultsKey);
            if (item is YamlMapping entry && IsResult(entry))
            {
                results.Add(keep(ReadResult(new EntryReader(entry, ofResults), entry)));
            }
        }

        if (SimpleYaml.Read(source, new ItemTaker(ResultsKey, Take)) is not { } root)
        {
            return [.. (ReadPart(source, whole, diagnostics)?.Assessment.Results ?? []).Select(keep)];
        }

        new ShapeChecker(diagnostics).Check(root, AssessmentFormat.Part, PartName);
        diagnostics.AddAll(ofShapes);
        diagnostics.AddAll(ofResults);
        results.AddRange(ResultEntries(root).Select(entry => keep(ReadResult(new EntryReader(entry, diagnostics), entry))));
        return results;
    }

    private static AssessmentFile? ReadFile(SourceText source, YamlMapping root, DiagnosticBag diagnostics)
    {
        var entry = new EntryReader(root, diagnostics);
        var catalog = entry.Entry("catalog", ReadCatalog);
        if (Line(entry, "id") is not { } id || catalog is null)
        {
            return null;
        }

        var entries = ResultEntries(root);
        var assessment = new Assessment(id, catalog)
        {
            Title = Line(entry, "title"),
            Summary = Paragraphs(entry, "summary"),
            Started = Line(entry, "started"),
            Targets = entry.Entries("targets", ReadTarget),
            Assessors = [.. entry.Texts("assessors").Select(name => name.Value.Trim())],
            Head = AuditHeadFormat.Read(entry),
            Parameters = Parameters(entry.Mapping("parameters")),
            Include = entry.Text("include") is { } only ? [only.Value] : [.. entry.Texts("include").Select(path => path.Value)],
            Results = [.. entries.Select(result => ReadResult(new EntryReader(result, diagnostics), result))],
            Findings = entry.Entries(RegisterReader.Key, RegisterReader.Read),
            SignOffs = entry.Entries("sign-off", ReadSignOff),
        };
        return new AssessmentFile(source, root, assessment, entries);
    }

    private static IReadOnlyList<YamlMapping> ResultEntries(YamlMapping root) =>
        [.. ((root[ResultsKey] as YamlSequence)?.Items ?? []).OfType<YamlMapping>().Where(IsResult)];

    private static bool IsResult(YamlMapping entry) => EntryReader.TextOf(entry["control"]) is not null;

    private static AssessedCatalog? ReadCatalog(EntryReader entry) =>
        Line(entry, "id") is { } id ? new AssessedCatalog(id, Line(entry, "version"), Digest(entry), Line(entry, "profile")) : null;

    internal static AssessmentTarget? ReadTarget(EntryReader entry) => Line(entry, "id") is { } id
        ? new AssessmentTarget(id, Line(entry, "title") ?? id) { Also = Names(entry), Group = Line(entry, "group") }
        : null;

    private static IReadOnlyList<string> Names(EntryReader entry)
    {
        var names = entry.Text("also") is { } only ? [only.Value.Trim()] : entry.Texts("also").Select(name => name.Value.Trim()).ToArray();
        return names.Length == 0 ? [] : names;
    }

    private static SignOff? ReadSignOff(EntryReader entry) =>
        Line(entry, "role") is { } role ? new SignOff(role, Line(entry, "name"), Line(entry, "on"), Digest(entry))
        {
            Seal = Line(entry, "seal"),
            Sealed = entry.Mapping("sealed") is { } parts ? Parameters(parts) : SignOff.NoParts,
        }
        : null;

    private static CheckResult ReadResult(EntryReader entry, YamlMapping mapping) =>
        new(Line(entry, "control")!, Line(entry, "check"), Line(entry, "target"))
        {
            Result = entry.Word<Verdict>("result"),
            Value = Paragraphs(entry, "value"),
            Note = Paragraphs(entry, "note"),
            Evidence = ReadEvidence(mapping["evidence"]),
            Sample = entry.Entry("sample", inner => AnswerSample.From(Line(inner, "size"), Line(inner, "of"))),
            By = Line(entry, "by"),
            On = Line(entry, "on"),
            Digest = Digest(entry),
            CarriedFrom = Line(entry, "carried-from"),
            Decided = entry.Entry("decided", inner => new AnswerDecision(Line(inner, "by"), Line(inner, "on"))),
            From = Sources(mapping["from"], entry.Diagnostics),
            Place = entry.Place,
        };

    private static IReadOnlyList<AnswerSource> Sources(YamlNode? node, DiagnosticBag diagnostics) => node switch
    {
        YamlMapping mapping when Source(new EntryReader(mapping, diagnostics)) is { } source => [source],
        YamlScalar scalar when EntryReader.TextOf(scalar) is { } file => [new AnswerSource(file.Value.Trim())],
        YamlSequence sequence => [.. sequence.Items.SelectMany(item => Sources(item is YamlSequence ? null : item, diagnostics))],
        _ => [],
    };

    private static AnswerSource? Source(EntryReader entry) => Line(entry, "file") is { } file
        ? new AnswerSource(file, Line(entry, "sha256")) { Copy = Line(entry, "copy"), Audit = Line(entry, "audit") }
        : null;

    internal static IReadOnlyList<Evidence> ReadEvidence(YamlNode? node) =>
    [
        .. ((node as YamlSequence)?.Items ?? []).Select(item => item switch
        {
            YamlMapping mapping when EntryReader.TextOf(mapping["href"]) is { } href =>
                new Evidence(href.Value.Trim(), EntryReader.TextOf(mapping["title"])?.Value.Trim())
                {
                    Sha256 = EntryReader.TextOf(mapping["sha256"])?.Value.Trim().ToLowerInvariant(),
                },
            YamlScalar scalar when EntryReader.TextOf(scalar) is { } href => new Evidence(href.Value.Trim()),
            _ => null,
        }).OfType<Evidence>(),
    ];

    private static Dictionary<string, string> Parameters(YamlMapping? mapping)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (EntryReader.TextOf(entry.Value) is { } value)
            {
                values[entry.Key.Value] = value.Value.Trim();
            }
        }

        return values;
    }

    private static string? Line(EntryReader entry, string key) => entry.Text(key)?.Value.Trim();

    private static string? Paragraphs(EntryReader entry, string key) => entry.Text(key)?.Value.ReplaceLineEndings("\n").TrimEnd();

    private static string? Digest(EntryReader entry)
    {
        var digest = entry.Text("digest");
        if (digest is null || AnswerDigest.IsWellFormed(digest.Value))
        {
            return digest?.Value;
        }

        entry.Diagnostics.Add(AssessmentDiagnostics.InvalidDigest(digest.Span, digest.Value));
        return AnswerDigest.Unknown;
    }

    /// <summary>A date whose form the shape checker has seen.</summary>
    internal static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
