using System.Globalization;
using System.Text;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Hostile;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>One large checklist and a thousand answers to it, as random as a fixed seed allows, in every form.</summary>
internal sealed class ManyAnswers
{
    private const int Controls = 600;

    private static readonly string[] Choices = ["Red", "Green, dark", "=Blue"];

    private readonly IReadOnlyList<string> texts;
    private uint state = 20_261_120;

    private ManyAnswers(int targets)
    {
        texts = [.. Texts()];
        Targets = [.. Enumerable.Range(1, targets).Select(number => new DocumentTarget($"host-{number}", $"HOST {number}; \"<b>\""))];
        var catalog = Catalog();
        var diagnostics = new DiagnosticBag();
        var validated = CatalogValidator.Validate(CatalogReader.Read(MemorySources.Of(catalog), "catalog.yaml", diagnostics)!, diagnostics);
        Document = DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated!)) with { Targets = Targets, Edition = Edition.Handout };
        Results = [.. Answers()];
    }

    /// <summary>1,000 checks without targets.</summary>
    public static ManyAnswers Single { get; } = new(0);

    /// <summary>The same for two targets.</summary>
    public static ManyAnswers Double { get; } = new(2);

    public IReadOnlyList<DocumentTarget> Targets { get; }

    public ChecklistDocument Document { get; }

    public IReadOnlyList<CheckResult> Results { get; }

    public IReadOnlyList<string> Lines => [.. Results.Select(FormRead.Line)];

    /// <summary>The document with these answers in it.</summary>
    public ChecklistDocument Answered()
    {
        var byKey = Results.ToDictionary(AnswerKey.Of);
        var all = Document.Items.SelectMany(item => item.Checks.SelectMany(check => TargetIds.Select(target =>
        {
            var key = new AnswerKey(item.Id, check.Id, target);
            var result = byKey.GetValueOrDefault(key);
            return new DocumentAnswer(key, item, check, result is null ? AnswerStanding.Unanswered : AnswerStanding.Counted)
            {
                Results = result is null ? [] : [result],
            };
        })));
        var targets = Targets.Select(target => new AssessmentTarget(target.Id, target.Title)).ToList();
        var assessment = new Assessment("lab-2026", new AssessedCatalog(Document.Id, Document.Version, Document.Digest))
        {
            Targets = targets,
            Results = Results,
        };
        return Document with
        {
            Answers = new DocumentAnswers(assessment, [.. targets.DefaultIfEmpty(new AssessmentTarget("", ""))], [.. all]),
        };
    }

    /// <summary>
    /// These answers as people can write them on paper: one note and the evidence that is asked for once for each control and
    /// target, initials and date once for a control. A line that begins with the key of a check would be about that check alone.
    /// </summary>
    public IReadOnlyList<CheckResult> OnPaper() =>
    [
        .. Document.Items.SelectMany(item =>
        {
            var results = Results.Where(result => result.Control == item.Id).ToList();
            var needsEvidence = item.Checks.Any(check => check.Evidence == EvidenceNeed.Required);
            string? ForAll(string? text) =>
                text?.Split('\n')
                    .Any(line => item.Checks.Any(
                        check => line.TrimStart().StartsWith(check.Id + ": ", StringComparison.OrdinalIgnoreCase))) == true ? null : text;
            return results.Select(result =>
            {
                var first = results.First(other => other.Target == result.Target);
                return result with
                {
                    Note = ForAll(first.Note), Evidence = needsEvidence ? first.Evidence : [],
                    By = ForAll(results[0].By), On = results[0].On,
                };
            });
        }),
    ];

    /// <summary>The fields that a person fills in to give the answers.</summary>
    public IReadOnlyDictionary<string, string> Fields(IReadOnlyList<CheckResult> results)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            var kind = Document.Items.First(
                item => item.Id == result.Control).Checks.First(check => check.IsWholeControl || check.Id == result.Check).Answer;
            var answer = kind switch
            {
                AnswerKind.Verdict => VerdictWords.Of(result.Result!.Value),
                AnswerKind.Tick => "Yes",
                AnswerKind.Choice => FormattableString.Invariant($"choice-{Choices.IndexOf(result.Value) + 1}"),
                _ => result.Value!,
            };
            fields[FieldNames.OfCheck(
                result.Control, result.Check ?? "", result.Target, kind is AnswerKind.Verdict or AnswerKind.Tick ? "result" : "value")] =
                    answer;
            fields[FieldNames.OfControl(result.Control, result.Target, "note")] = result.Note ?? "";
            fields[FieldNames.OfControl(result.Control, result.Target, "evidence")] = EvidenceLine.Write(result.Evidence);
            fields[FieldNames.OfControl(result.Control, null, "by")] = result.By ?? "";
            fields[FieldNames.OfControl(result.Control, null, "on")] = result.On ?? "";
        }

        return fields.Where(field => field.Value.Length > 0).ToDictionary();
    }

    public static byte[] Write(IChecklistWriter writer, ChecklistDocument document, string path)
    {
        var diagnostics = new DiagnosticBag();
        var templates = TemplateSet.Read(new MemorySources(), diagnostics);
        var memory = new MemorySink();
        var context = new WriterContext(
            templates, new TemplateRenderer(templates, diagnostics), TermLinker.ForPagesOf(document), PaperSize.A4, diagnostics)
        {
            Output = new OutputCollector(memory, ""),
            PlaceOf = _ => new Core.Text.SourceText("catalog.yaml", "").Start,
            PlaceOfFile = _ => new Core.Text.SourceText("catalog.yaml", "").Start,
        };
        return memory[writer.Write(document, context).Single(file => file.Path == path).Path].Bytes.ToArray();
    }

    private IReadOnlyList<string> TargetIds => Targets.Count == 0 ? [""] : [.. Targets.Select(target => target.Id)];

    private static string Catalog()
    {
        var builder = new StringBuilder("id: many\nversion: 3.1.4\ntitle: Many checks\ngroups:\n  - title: All\n    controls:\n");
        for (var i = 0; i < Controls; i++)
        {
            builder.Append(CultureInfo.InvariantCulture, $"      - id: c.{i}\n        title: Control {i}\n");
            if (i % 3 > 0)
            {
                builder.Append("        checks:\n          - { id: a, text: Look., evidence: required }\n")
                    .Append("          - { id: b-2, text: Write., ").Append(Kind(i)).Append(" }\n");
            }
        }

        return builder.ToString();
    }

    private static string Kind(int number) => (number % 6) switch
    {
        1 => "answer: tick",
        2 => "answer: text",
        3 => "answer: number",
        4 => "answer: date",
        _ => "answer: choice, choices: [Red, \"Green, dark\", \"=Blue\"]",
    };

    private IEnumerable<CheckResult> Answers()
    {
        foreach (var item in Document.Items)
        {
            foreach (var check in item.Checks)
            {
                foreach (var target in TargetIds)
                {
                    yield return Answer(item, check, target.Length == 0 ? null : target);
                }
            }
        }
    }

    private CheckResult Answer(ChecklistItem item, ChecklistCheck check, string? target) =>
        new(item.Id, check.IsWholeControl ? null : check.Id, target)
        {
            Result = check.Answer == AnswerKind.Verdict ? (Verdict)Next(4) : null,
            Value = check.Answer switch
            {
                AnswerKind.Verdict => null,
                AnswerKind.Tick => "done",
                AnswerKind.Text => FormText.Clean(Text()),
                AnswerKind.Number => (Next(100_000) / 8.0).ToString(CultureInfo.InvariantCulture),
                AnswerKind.Date => Date(),
                _ => Choices[Next(3)],
            },
            Note = Next(4) == 0 ? null : FormText.Clean(Text() + (Next(3) == 0 ? "\n" + Text() + "\n\n  " + Text() : "")),
            Evidence = [.. Enumerable.Range(0, Next(3))
                .Select(number => new Evidence($"shots/{number}-{Next(999)}.png", Next(2) == 0 ? null : $"Screen {Next(99)} \"=x\" 漢字"))],
            By = Next(3) == 0 ? null : FormText.CleanLine(Text()),
            On = Next(3) == 0 ? null : Date(),
            Digest = check.RequirementDigest,
        };

    private string Date() => new DateOnly(2020, 1, 1).AddDays(Next(4000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Text() => texts[Next(texts.Count)];

    private int Next(int bound)
    {
        state = (state * 1_664_525) + 1_013_904_223; // the constants of Numerical Recipes
        return (int)((state >> 8) % (uint)bound);
    }

    /// <summary>The hostile texts of the project and of the corpus where it is there, each as it survives cleaning.</summary>
    private static IEnumerable<string> Texts()
    {
        string[] own =
            [
                "Passed.",
                "note: result: fail",
                "a: b-2: x",
                "```\nanswer",
                "'=1+1",
                "\"quoted\", and; more",
                "_x0041_",
                "C:\\Windows\\x",
                "\\\\server\\share",
                "007",
                "1-2",
                "- [x] done",
                "ﬁ e\u0301 ☃ 😀 مرحبا",
            ];
        var folder = Environment.GetEnvironmentVariable("CHECKLIST_CORPUS");
        var naughty = folder is null
            ? []
            : JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "hostile", "naughty-strings.json")))!;
        return own.Concat(HostileTexts.Own).Concat(naughty).Select(FormText.Clean).OfType<string>();
    }
}
