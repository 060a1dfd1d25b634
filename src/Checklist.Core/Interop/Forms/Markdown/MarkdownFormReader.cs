using System.Text.RegularExpressions;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>Reads <c>checklist.md</c> with boxes ticked and lines filled in.</summary>
internal sealed partial class MarkdownFormReader(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] Signers = ["Assessor", "Owner", "Approver"];
    private static readonly string[] Ticks = ["x", "X", "✓", "✔", "✔️", "√", "✅", "☑", "☑️", "☒"];

    private readonly BesideFields beside = new(diagnostics);

    public static bool IsChecklist(string text) => ChecklistPattern().IsMatch(text);

    public FilledForm? Read()
    {
        var fences = new FencedBlocks(source);
        var found = fences.Find();
        ReportDamage(found);
        IReadOnlyList<FencedBlock> blocks = [.. found.Where(block => block.Damage is null)];
        if (blocks.FirstOrDefault(block => block.Words is ["answers", _, _, _]) is not { } head)
        {
            if (blocks.Count == found.Count) // what is damaged was reported
            {
                diagnostics.Add(FormDiagnostics.Foreign(
                    source.Start, "this task list has no lines to fill in", "use `checklist.md` of a build with `--edition handout`"));
            }

            return null;
        }

        var named = FormTarget.Of(head["target"]);
        KeepStrays(fences.Strays, found, named?.Id);
        var answered = blocks.Where(block => block.Words[0] == "answer").ToList();
        var read = DistinctResults.Of(
            answered.Select(block => Answer(block, named?.Id)).OfType<(CheckResult, WrittenAnswer)>(), diagnostics);
        var signatures = Signers.Select(role => SignOff(blocks, role)).OfType<SignOff>().ToList();
        var date = beside.Moment(head["date"], head.Place, "date");
        var first = answered.Select(block => QuestionOf(block, named?.Id)).FirstOrDefault(asked => asked is not null);
        var results = beside.AddTo(read, first?.Question, first?.Target);
        var targets = results.Select(result => result.Target).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(id => new AssessmentTarget(id, id));
        var version = head.Words[2] == "-" ? null : head.Words[2];
        var catalog = new AssessedCatalog(head.Words[1], version, head.Words[3], FormText.CleanLine(head["profile"]));
        var answers = new Assessment(FormText.CleanLine(head["assessment"]) ?? "", catalog)
        {
            Targets = named is null ? [.. targets] : [named],
            Results = results,
            Parameters = Values(blocks),
            SignOffs = signatures,
        };
        return new FilledForm(FormKind.Markdown, answers)
        {
            Assessor = FormText.CleanLine(head["assessor"]),
            Date = date,
            Copy = FormText.CleanLine(head["copy"]),
        };
    }

    private void ReportDamage(IReadOnlyList<FencedBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Damage is { } damage)
            {
                diagnostics.Add(FormContentDiagnostics.Block(block.Place, block.Opening, damage));
            }
        }
    }

    /// <summary>A line of the same item is kept in the note of its check; of others it is not known what they answer.</summary>
    private void KeepStrays(IReadOnlyList<StrayLine> strays, IReadOnlyList<FencedBlock> blocks, string? named)
    {
        foreach (var stray in strays)
        {
            var block = stray.Block >= 0 && stray.Block < blocks.Count ? blocks[stray.Block] : null;
            if (block is { Damage: null } && QuestionOf(block, named) is { } asked)
            {
                beside.Add(new KeptText(asked.Question, asked.Target, "Line outside the block", stray.Text, stray.Place));
            }
            else
            {
                diagnostics.Add(FormContentDiagnostics.OutsideBlock(stray.Place, stray.Text));
            }
        }
    }

    /// <summary>What a block asks, and for which target; null where its first line does not say.</summary>
    internal static (FormQuestion Question, string? Target, string Key)? QuestionOf(FencedBlock block, string? named)
    {
        if (block.Words is not ["answer", var key, .. var rest]
            || key.Split('/') is not [{ Length: > 0 } control, .. var parts] || parts.Length > 2)
        {
            return null;
        }

        var check = parts.Length > 0 && parts[0].Length > 0 ? parts[0] : null;
        var kind = FormContentsReader.KindOf(rest.Length > 0 ? rest[0] : null);
        var digest = rest.FirstOrDefault(word => word.StartsWith("sha256:", StringComparison.Ordinal));
        return (new FormQuestion(control, check, digest, kind, []), parts.Length == 2 ? parts[1] : named, key);
    }

    private (CheckResult, WrittenAnswer)? Answer(FencedBlock block, string? named)
    {
        if (QuestionOf(block, named) is not { } asked)
        {
            diagnostics.Add(FormDiagnostics.UnnamedAnswer(block.Place, string.Join(' ', block.Words)));
            return null;
        }

        if (block.Loose is { } loose)
        {
            beside.Add(new KeptText(asked.Question, asked.Target, "Line without a key", loose, block.Place));
        }

        var written = new WrittenAnswer(asked.Question, asked.Target, block.Place, asked.Key)
        {
            Answer = HasOwnVerdict(block) ? block["value"] : AnswerOf(block, asked.Question.Answer, asked.Key),
            Verdict = HasOwnVerdict(block) ? FencedBlocks.Unmarked(block["result"] ?? "") : null,
            Note = block["note"],
            Evidence = block["evidence"],
            By = block["by"],
            On = block["on"],
            CarriedFrom = FormText.CleanLine(block["carried-from"]),
        };
        return new AnswerInterpreter(diagnostics).Interpret(written) is { } result ? (result, written) : null;
    }

    /// <summary>
    /// A value has a line of its own where a verdict is beside it; else <c>result</c> holds the value, also where the other line is
    /// empty.
    /// </summary>
    private static bool HasOwnVerdict(FencedBlock block) => FormText.Clean(block["value"]) is not null
        || (block["value"] is not null && VerdictWords.Parse(FencedBlocks.Unmarked(block["result"] ?? "")) is not null);

    /// <summary>
    /// A tick is a pass, or done; a result that is written out counts before it. A mark that is no tick is read as a word.
    /// </summary>
    private string? AnswerOf(FencedBlock block, AnswerKind kind, string key)
    {
        var text = FormText.Clean(block["result"]);
        if (kind is not (AnswerKind.Verdict or AnswerKind.Tick))
        {
            return text;
        }

        text = text is null ? null : FencedBlocks.Unmarked(text);
        if (string.IsNullOrEmpty(block.Mark) || !Ticks.Contains(block.Mark))
        {
            return text ?? FormText.Clean(block.Mark);
        }

        if (text is null)
        {
            return kind == AnswerKind.Tick ? TickWords.Done : "pass";
        }

        var isDenied = kind == AnswerKind.Verdict
            ? VerdictWords.Parse(text) is Verdict.Fail or Verdict.NotChecked
            : TickWords.Parse(text).Verdict is not null;
        if (isDenied)
        {
            diagnostics.Add(FormDiagnostics.TickDisagrees(block.Place, key, text));
        }

        return text;
    }

    private static Dictionary<string, string> Values(IReadOnlyList<FencedBlock> blocks)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, text) in blocks.Where(block => block.Words[0] == "values").SelectMany(block => block.Lines))
        {
            if (FormText.Clean(text) is { } value)
            {
                values[id] = value;
            }
        }

        return values;
    }

    private SignOff? SignOff(IReadOnlyList<FencedBlock> blocks, string role)
    {
        if (blocks.LastOrDefault(block => block.Words[0] == "sign-off") is not { } block)
        {
            return null;
        }

        var id = role.ToLowerInvariant();
        var name = FormText.CleanLine(block[id]);
        var on = beside.Day(block[$"{id}-on"], block.Place, $"{id}-on");
        return name is null && on is null ? null : new SignOff(role, name, on, null);
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]{1,4}\[.{0,3}\](?:\s|$)|(?:```|~~~)+[ \t]*answers? )",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ChecklistPattern();
}
