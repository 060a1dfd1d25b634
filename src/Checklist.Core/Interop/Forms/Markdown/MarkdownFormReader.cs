using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>Reads <c>checklist.md</c> with boxes ticked and lines filled in.</summary>
internal sealed class MarkdownFormReader(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] Signers = ["Assessor", "Owner", "Approver"];

    public static bool IsChecklist(string text) =>
        text.Contains("- [ ] ", StringComparison.Ordinal) || text.Contains("- [x] ", StringComparison.OrdinalIgnoreCase) || text.Contains("```answer", StringComparison.Ordinal);

    public FilledForm? Read()
    {
        var blocks = new FencedBlocks(source).Find();
        if (blocks.FirstOrDefault(block => block.Words is ["answers", _, _, _]) is not { } head)
        {
            diagnostics.Add(FormDiagnostics.Foreign(source.Start, "this task list has no lines to fill in", "use `checklist.md` of a build with `--edition handout`"));
            return null;
        }

        var named = FormTarget.Of(head["target"]);
        var answered = blocks.Where(block => block.Words[0] == "answer").ToList();
        var results = DistinctResults.Of(answered.Select(block => Answer(block, named?.Id)).OfType<(CheckResult, WrittenAnswer)>(), diagnostics);
        var targets = results.Select(result => result.Target).OfType<string>().Distinct().Select(id => new AssessmentTarget(id, id));
        var answers = new Assessment(FormText.CleanLine(head["assessment"]) ?? "", new AssessedCatalog(head.Words[1], head.Words[2] == "-" ? null : head.Words[2], head.Words[3]))
        {
            Targets = named is null ? [.. targets] : [named],
            Results = results,
            Parameters = Values(blocks),
            SignOffs = [.. Signers.Select(role => SignOff(blocks, role)).OfType<SignOff>()],
        };
        return new FilledForm(FormKind.Markdown, answers) { Assessor = FormText.CleanLine(head["assessor"]), Date = Day(head, "date") };
    }

    private (CheckResult, WrittenAnswer)? Answer(FencedBlock block, string? named)
    {
        if (block.Words is not ["answer", var key, .. var rest] || key.Split('/') is not [{ Length: > 0 } control, .. var parts] || parts.Length > 2)
        {
            diagnostics.Add(FormDiagnostics.UnnamedAnswer(block.Place, string.Join(' ', block.Words)));
            return null;
        }

        var check = parts.Length > 0 && parts[0].Length > 0 ? parts[0] : null;
        var kind = FormContentsReader.KindOf(rest.Length > 0 ? rest[0] : null);
        var digest = rest.FirstOrDefault(word => word.StartsWith("sha256:", StringComparison.Ordinal));
        var written = new WrittenAnswer(new FormQuestion(control, check, digest, kind, []), parts.Length == 2 ? parts[1] : named, block.Place, key)
        {
            Answer = AnswerOf(block, kind, key),
            Note = block["note"],
            Evidence = block["evidence"],
            By = block["by"],
            On = block["on"],
            CarriedFrom = FormText.CleanLine(block["carried-from"]),
        };
        return new AnswerInterpreter(diagnostics).Interpret(written) is { } result ? (result, written) : null;
    }

    /// <summary>A tick is a pass, or done; a result that is written out stands before it.</summary>
    private string? AnswerOf(FencedBlock block, AnswerKind kind, string key)
    {
        var text = FormText.Clean(block["result"]);
        if (block.IsTicked != true || kind is not (AnswerKind.Verdict or AnswerKind.Tick))
        {
            return text;
        }

        if (kind == AnswerKind.Verdict && text is not null && VerdictWords.Parse(text) is Verdict.Fail or Verdict.NotChecked)
        {
            diagnostics.Add(FormDiagnostics.TickDisagrees(block.Place, key, text));
        }

        return text ?? (kind == AnswerKind.Tick ? "done" : "pass");
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
        var on = Day(block, $"{id}-on");
        return name is null && on is null ? null : new SignOff(role, name, on, null);
    }

    private string? Day(FencedBlock block, string key)
    {
        var text = FormText.CleanLine(block[key]);
        var day = text is null ? null : FormDate.Parse(text);
        if (text is not null && day is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownDate(block.Place, text, key));
        }

        return day;
    }
}
