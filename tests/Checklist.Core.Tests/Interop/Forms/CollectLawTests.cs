using System.Globalization;
using System.Text;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>
/// Whole audits: three people answer for three targets, on forms of two versions and of any kind, which come back in any order. Whatever
/// they wrote is in the assessment afterwards, each answer as one of four kinds. More audits with <c>CHECKLIST_AUDITS</c>.
/// </summary>
public class CollectLawTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("CHECKLIST_AUDITS") is { Length: > 0 } count
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : 12;

    private const string Now = """
        id: lab
        version: 2.0.0
        title: Lab checklist
        groups:
          - id: host
            title: Hosts
            controls:
              - id: lab-01
                title: Server Core is installed
                checks:
                  - { id: a, text: Look at the option. }
                  - { id: b, text: Look at the log of all visitors. }
              - id: lab-02
                title: The clock is right
              - id: lab-03
                title: The disks are counted
                checks:
                  - { id: n, text: Count them., answer: number }
                  - { id: d, text: Find the day of the last count., answer: date }
                  - { id: c, text: Choose a color., answer: choice, choices: [Red, "Green, dark"] }
                  - { id: w, text: Describe the room., answer: text }
                  - { id: m, text: Count the keys., answer: number, passes: { min: 2 } }

        """;

    private static readonly string Then = Now.Replace("2.0.0", "1.0.0", StringComparison.Ordinal)
        .Replace(" of all visitors", "", StringComparison.Ordinal).Replace("lab-03", "lab-00", StringComparison.Ordinal);

    private static readonly Gen<CheckResult> AnyAnswer =
        from check in Pick.From<(string, string?)>(
            ("lab-01", "a"), ("lab-01", "b"), ("lab-01", "b"), ("lab-02", null), ("lab-0x", "n"), ("lab-0x", "d"), ("lab-0x", "c"),
            ("lab-0x", "w"), ("lab-0x", "m"))
        from isFirst in Pick.From(true, true, false)
        from beside in Pick.From<Verdict?>(null, null, Verdict.Pass, Verdict.Fail, Verdict.Partial, Verdict.NotApplicable)
        from target in Pick.From("berlin", "lyon", "osaka")
        from verdict in Pick.From(Verdict.Pass, Verdict.Pass, Verdict.Fail, Verdict.Partial, Verdict.NotChecked)
        from note in Pick.From(null, null, "seen", "locked out", "see photo 7")
        from day in Pick.From("2026-11-20", "2026-11-21", "2026-11-21T09:30")
        let value = ValueOf(check.Item2, isFirst)
        let result = value is null ? verdict : check.Item2 == "m" ? null : beside
        select new CheckResult(check.Item1, check.Item2, target)
        {
            Result = result,
            Value = value,
            Note = result == Verdict.NotChecked ? note ?? "no key" : note,
            On = day,
        };

    /// <summary>Null for a check that asks for a verdict. Most others take one beside the value.</summary>
    private static string? ValueOf(string? check, bool isFirst) => check switch
    {
        "n" or "m" => isFirst ? "7" : "1",
        "d" => isFirst ? "2026-11-02" : "2026-11-03",
        "c" => isFirst ? "Red" : "Green, dark",
        "w" => isFirst ? "A room" : "Two rooms",
        _ => null,
    };

    private static readonly Gen<Form> AnyForm =
        from person in Pick.From("Ann", "Bob", "Cem")
        from isOld in Pick.From(false, false, true)
        from kind in Pick.From("checklist.csv", "checklist.xlsx", "handout.pdf", "markdown/checklist.md", "answers.json", "answers.yaml")
        from answers in AnyAnswer.Array[1, 12]
        select new Form(person, isOld, kind, [.. answers.DistinctBy(AnswerKey.Of).Select(answer => Signed(answer, person, isOld))]);

    [Fact]
    public void Each_answer_is_found_again_as_one_of_four_kinds_and_the_kinds_add_up() => AnyForm.Array[2, 5].Sample(forms =>
    {
        var files = forms.Select((form, index) => form.File($"{index}-{form.Person}-{Path.GetFileName(form.Kind)}")).ToList();
        var (text, result) = Collect(Blank(Now), files);
        var entries = Audit.Read(text).Assessment.Results.ToLookup(AnswerKey.Of);
        foreach (var answer in forms.SelectMany(form => form.Answers))
        {
            Assert.Contains(entries[AnswerKey.Of(answer)], entry => AnswerSet.Covers(entry, answer) && entry.From.Count > 0);
        }

        Assert.Equal(forms.Sum(form => form.Answers.Count), result.Read.Count());
        Assert.Equal(text, Collect(text, Enumerable.Reverse(files)).Text);
        AssertKinds(forms, result);
    }, iter: Count, threads: 1);

    /// <summary>What the four words mean, said once more without the merge.</summary>
    private static void AssertKinds(IReadOnlyList<Form> forms, CollectResult result)
    {
        var all = forms.SelectMany(form => form.Answers).ToLookup(AnswerKey.Of);
        foreach (var read in result.Read)
        {
            var given = all[AnswerKey.Of(read.Answer)].Where(answer => answer.HasAnswer && IsCurrent(answer)).ToList();
            var isAtOdds = given.Exists(one => given.Exists(other => Differ(one.Result, other.Result) || Differ(one.Value, other.Value)));
            var days = given.Where(answer => answer.By == read.Answer.By).Select(answer => answer.On).Distinct().Count();
            CollectedKind[] expected = read.Answer switch
            {
                { HasAnswer: false } => [CollectedKind.New, CollectedKind.AsBefore],
                var answer when !IsCurrent(answer) => [CollectedKind.OtherText, CollectedKind.AsBefore],
                _ when isAtOdds && days == 1 => [CollectedKind.InConflict], // on two days a person may have corrected an answer
                _ => [CollectedKind.New, CollectedKind.AsBefore, CollectedKind.InConflict], // two notes on one answer
            };
            Assert.Contains(read.Kind, expected);
        }

        static bool Differ<T>(T? one, T? other) => one is not null && other is not null && !Equals(one, other);

        static bool IsCurrent(CheckResult answer) => answer.Digest == DigestOf(Now, answer);
    }

    private static (string Text, CollectResult Result) Collect(string assessment, IEnumerable<SourceFile> forms)
    {
        var diagnostics = new DiagnosticBag();
        var request = new CollectRequest(Audit.File(assessment), forms, AnswerPreference.None);
        var result = Audits.Collect(Workspace.Open(MemorySources.Of(Now), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return (Audit.Apply(assessment, result.Edits), result);
    }

    private static CheckResult Signed(CheckResult answer, string person, bool isOld)
    {
        var named = answer with { Control = answer.Control == "lab-0x" ? isOld ? "lab-00" : "lab-03" : answer.Control, By = person };
        return named.HasAnswer ? named with { Digest = DigestOf(isOld ? Then : Now, named) } : named;
    }

    private static readonly Dictionary<string, ChecklistDocument> Texts =
        new[] { Now, Then }.ToDictionary(text => text, text => Built.Text(MemorySources.Of(text))!);

    private static string? DigestOf(string catalog, CheckResult answer) => Texts[catalog].Items
        .FirstOrDefault(item => item.Id == answer.Control)?.Checks.First(check => check.Id == (answer.Check ?? "")).RequirementDigest;

    private static string Blank(string catalog) => Audit.Text($"catalog: {{ id: lab, digest: \"{Texts[catalog].Digest}\" }}")
        .Replace("host01", "berlin", StringComparison.Ordinal).Replace("host02", "lyon", StringComparison.Ordinal)
        .Replace("results: []", "  - { id: osaka, title: Osaka }\nresults: []", StringComparison.Ordinal);

    /// <param name="Kind">The output in which the answers come back.</param>
    private sealed record Form(string Person, bool IsOld, string Kind, IReadOnlyList<CheckResult> Answers)
    {
        private string Catalog => IsOld ? Then : Now;

        public SourceFile File(string name) => new(name, SourceFileState.Read, Kind switch
        {
            "answers.json" => Json(),
            "answers.yaml" => Encoding.UTF8.GetBytes(Filled()),
            _ => Made(),
        });

        private string Filled() =>
            Blank(Catalog).Replace("results: []\n", "results:\n", StringComparison.Ordinal) + string.Concat(Answers.Select(Entry));

        private static string Entry(CheckResult answer) =>
            $"  - {EntryText.Flow([.. ResultFields.Key(answer), .. ResultFields.Answer(answer)])}\n";

        /// <summary>The form as it is made with these answers in it: what a person wrote and saved looks the same.</summary>
        private byte[] Made()
        {
            var format = Kind switch
            {
                "checklist.csv" => OutputFormat.Csv,
                "checklist.xlsx" => OutputFormat.Xlsx,
                "handout.pdf" => OutputFormat.Pdf,
                _ => OutputFormat.Markdown,
            };
            var diagnostics = new DiagnosticBag();
            var options = Built.Options with
            {
                Formats = [format],
                Edition = Edition.Handout,
                Audit = new AuditOptions(Audit.File(Filled())),
            };
            var result = Builds.Build(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", diagnostics), options);
            Assert.True(result is not null, Findings.Of(diagnostics));
            return result.Files.Single(file => file.Path == Kind).Bytes.ToArray();
        }

        private byte[] Json()
        {
            var results = Answers.Select(answer => new Dictionary<string, string?>
            {
                ["control"] = answer.Control,
                ["check"] = answer.Check,
                ["target"] = answer.Target,
                ["result"] = answer.Result is { } verdict ? VerdictWord.Of(verdict) : null,
                ["value"] = answer.Value,
                ["note"] = answer.Note,
                ["by"] = answer.By,
                ["on"] = answer.On,
                ["digest"] = answer.Digest,
            });
            var targets = new[] { "berlin", "lyon", "osaka" }.Select(id => new Dictionary<string, string> { ["id"] = id, ["title"] = id });
            var catalog = new { id = "lab", digest = Texts[Catalog].Digest };
            return JsonSerializer.SerializeToUtf8Bytes(new { audit = "2026-q4", catalog, targets, results });
        }
    }
}
