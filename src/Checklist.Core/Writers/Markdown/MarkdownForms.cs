using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Markdown;

/// <summary>What is filled in in <c>checklist.md</c>: who looked at what, each check, open values, and the sign-off.</summary>
internal sealed class MarkdownForms(ChecklistDocument document)
{
    private static readonly IReadOnlyList<string> Signers = ["assessor", "owner", "approver"];

    /// <summary>A guide is for reading; its task list stays free of lines to fill in.</summary>
    public bool AreShown { get; } = Editions.Of(document.Edition).IsFilledIn || document.Targets.Count > 0 || document.Answers is not null;

    /// <summary>Null where nothing is filled in.</summary>
    public string? Head() => !AreShown ? null : AnswerBlock.Write(
        $"answers {document.Id} {document.Version ?? "-"} {document.Digest}",
        [
            .. document.Answers is { } answers ? new[] { ("assessment", (string?)answers.Assessment.Id) } : [],
            .. document.Tailoring is { } tailoring ? new[] { ("profile", (string?)tailoring.ProfileId) } : [],
            .. document.Copy is { } copy ? new[] { ("copy", (string?)copy) } : [],
            .. document.Targets.Count == 0 ? new[] { ("target", (string?)null) } : [],
            ("assessor", null), ("date", null),
        ]);

    /// <summary>Null where the catalog leaves no value open.</summary>
    public string? Values()
    {
        var open = document.Parameters.Where(parameter => parameter.Value is null).ToList();
        return !AreShown || open.Count == 0
            ? null
            : AnswerBlock.Write(
                "values", open.Select(
                    parameter => (parameter.Id, document.Answers?.Assessment.Parameters.GetValueOrDefault(parameter.Id))));
    }

    public string? SignOff() => !AreShown ? null : AnswerBlock.Write("sign-off", Signers.SelectMany(SignOff));

    public IReadOnlyList<AnswerForm> Of(ChecklistItem item, ChecklistCheck check, Func<string, string> escape)
    {
        if (!AreShown)
        {
            return [];
        }

        return document.Targets.Count == 0
            ? [Form(item, check, null, escape)]
            : [.. document.Targets.Select(target => Form(item, check, target, escape))];
    }

    private IEnumerable<(string, string?)> SignOff(string role)
    {
        var sign = document.Answers?.Assessment.SignOffs.FirstOrDefault(sign => sign.Role.Equals(role, StringComparison.OrdinalIgnoreCase));
        return [(role, sign?.Name), ($"{role}-on", sign?.On)];
    }

    private AnswerForm Form(ChecklistItem item, ChecklistCheck check, DocumentTarget? target, Func<string, string> escape)
    {
        var result = FormAnswers.Of(document, item, check, target?.Id);
        var isDone = result is { Result: Verdict.Pass } || (check.Answer == AnswerKind.Tick && result?.Value is not null);
        var key = $"{item.Id}{(check.Id.Length + (target?.Id.Length ?? 0) == 0 ? "" : "/")}{check.Id}{(target is null ? "" : "/")}{target?.Id}";
        var opening = $"answer {key} {MachineWord.Of(check.Answer)} {check.RequirementDigest}";
        return new AnswerForm(
            target is null ? null : escape(target.Title), isDone,
            AnswerBlock.Write(opening, Lines(check, result, isDone, FormAnswers.Known(document, item, check, target?.Id))));
    }

    /// <summary>A verdict of a person beside a value, or in its place: each has its line.</summary>
    private static bool IsJudgedValue(ChecklistCheck check, CheckResult? result) => check.TakesVerdict
        || (check.Answer is not (AnswerKind.Verdict or AnswerKind.Tick) && result is { Result: not (null or Verdict.NotChecked) });

    private static string? ResultLine(ChecklistCheck check, CheckResult? result, bool isDone) => IsJudgedValue(check, result)
        ? result?.Result is { } verdict and not Verdict.NotChecked ? VerdictWords.Of(verdict) : null
        : isDone ? null : FormAnswers.Word(result);

    /// <summary>Evidence, name and date have their lines where they are asked for or known; others may be added.</summary>
    private static IEnumerable<(string, string?)> Lines(ChecklistCheck check, CheckResult? result, bool isDone, string? known)
    {
        var evidence = EvidenceLine.Write(result?.Evidence ?? []);
        return
        [
            .. known is null ? [] : new[] { ("known", (string?)known) },
            .. IsJudgedValue(check, result) ? new[] { ("value", result?.Value) } : [],
            .. check.Answer == AnswerKind.Tick && result?.Result is null or Verdict.Pass or Verdict.NotChecked
                ? []
                : new[] { ("result", ResultLine(check, result, isDone)) },
            ("note", result?.Note),
            .. check.Evidence == EvidenceNeed.Required || evidence.Length > 0 ? new[] { ("evidence", (string?)evidence) } : [],
            .. result?.By is { } by ? new[] { ("by", (string?)by) } : [],
            .. result?.On is { } on ? new[] { ("on", (string?)on) } : [],
            .. result?.CarriedFrom is { } carried ? new[] { ("carried-from", (string?)carried) } : [],
        ];
    }
}
