using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Handout;

/// <summary>What is in the fields of a paper form that is made from an assessment, by the fields' names.</summary>
internal static class PaperValues
{
    private static readonly IReadOnlyList<string> Boxes =
        ["pass", "fail", "partial", "not-applicable"]; // a check that was not looked at has none ticked

    public static IReadOnlyDictionary<string, string> Of(ChecklistDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (document.Answers is not { } answers)
        {
            return values;
        }

        foreach (var item in document.Items)
        {
            var questions = item.Checks
                .Select(check => new PaperQuestion(item.Id, check.Id, check.Answer, check.Choices, check.TakesVerdict)).ToList();
            Add(values, questions, TargetsOf(document), (question, target) =>
                FormAnswers.Of(document, item, item.Checks.First(check => check.Id == question.Check), target));
        }

        foreach (var (id, value) in answers.Assessment.Parameters)
        {
            values[FieldNames.OfParameter(id)] = value;
        }

        foreach (var sign in answers.Assessment.SignOffs)
        {
            values[FieldNames.OfSignOff(sign.Role.ToLowerInvariant(), "name")] = sign.Name ?? "";
            values[FieldNames.OfSignOff(sign.Role.ToLowerInvariant(), "on")] = sign.On ?? "";
        }

        return values;
    }

    /// <summary>
    /// The fields of one control. Initials and date are asked once for it, on a worksheet once for each target, as notes and evidence are.
    /// </summary>
    public static void Add(
        Dictionary<string, string> values, IReadOnlyList<PaperQuestion> questions, IReadOnlyList<string?> targets,
        Func<PaperQuestion, string?, CheckResult?> find)
    {
        if (questions.Count == 0)
        {
            return;
        }

        var control = questions[0].Control;
        var all = new List<(string Key, CheckResult Result)>();
        foreach (var target in targets)
        {
            var results = new List<(string Key, CheckResult Result)>();
            foreach (var question in questions)
            {
                if (find(question, target) is { } result)
                {
                    results.Add((question.Check, result));
                    AddAnswer(values, question, target, result);
                    AddOwnLines(values, question, target, result);
                }
            }

            Put(values, FieldNames.OfControl(control, target, "by"), Join(results, result => result.By, "; "));
            Put(values, FieldNames.OfControl(control, target, "on"), Join(results, result => result.On, "; "));
            Put(values, FieldNames.OfControl(control, target, "note"), Join(results, result => result.Note, "\n"));
            Put(values, FieldNames.OfControl(control, target, "evidence"),
                Join(results, result => EvidenceLine.Write(result.Evidence), " ; "));
            all.AddRange(results);
        }

        var isForOne = targets.Count == 1; // a line for several targets has letters for their checks alone
        Put(values, FieldNames.OfControl(control, null, "by"),
            isForOne ? Join(all, result => result.By, "; ") : Common(all, result => result.By));
        Put(values, FieldNames.OfControl(control, null, "on"),
            isForOne ? Join(all, result => result.On, "; ") : Common(all, result => result.On));
    }

    private static IReadOnlyList<string?> TargetsOf(ChecklistDocument document) =>
        document.Targets.Count == 0 ? [null] : [.. document.Targets.Select(target => target.Id)];

    private static void AddAnswer(Dictionary<string, string> values, PaperQuestion question, string? target, CheckResult result)
    {
        string Name(string kind) => FieldNames.OfCheck(question.Control, question.Check, target, kind);
        if (question.Answer == AnswerKind.Tick)
        {
            // A box cannot say that something was not done.
            Put(values, Name(FieldNames.Result), result.Value is not null || result.Result == Verdict.Pass ? "Yes" : "");
            return;
        }

        if (question.Answer == AnswerKind.Verdict || question.TakesVerdict)
        {
            Put(values, Name(FieldNames.Result), Box(result.Result));
        }

        if (question.Answer != AnswerKind.Verdict)
        {
            var word = question.TakesVerdict ? result.Value ?? "" : FormAnswers.ValueWord(result);
            Put(values, Name("value"), question.Answer == AnswerKind.Choice ? Choice(question.Choices, word) : word);
        }
    }

    private static string Box(Verdict? verdict) =>
        verdict is { } given && VerdictWords.Of(given) is var word && Boxes.Contains(word, StringComparer.Ordinal) ? word : "";

    private static string Choice(IReadOnlyList<string> choices, string word)
    {
        var index = choices.ToList().IndexOf(word);
        return index < 0 ? "" : FormattableString.Invariant($"choice-{index + 1}");
    }

    /// <summary>The lines that a check has for itself on a worksheet; a form that has none of them does not show them.</summary>
    private static void AddOwnLines(Dictionary<string, string> values, PaperQuestion question, string? target, CheckResult result)
    {
        string Name(string kind) => FieldNames.OfCheck(question.Control, question.Check, target, kind);
        Put(values, Name("sample"), result.Sample?.Size ?? "");
        Put(values, Name("sample-of"), result.Sample?.Of ?? "");
        Put(values, Name("note"), result.Note ?? "");
        Put(values, Name("evidence"), EvidenceLine.Write(result.Evidence));
        Put(values, Name("by"), result.By ?? "");
        Put(values, Name("on"), result.On ?? "");
    }

    private static string Join(List<(string Key, CheckResult Result)> results, Func<CheckResult, string?> text, string mark) =>
        SegmentedText.Join([.. results.Select(result => (result.Key, text(result.Result) ?? ""))], mark);

    /// <summary>One name for several answers of several people would be wrong for some of them.</summary>
    private static string Common(List<(string Key, CheckResult Result)> results, Func<CheckResult, string?> text) =>
        results.Select(result => text(result.Result)).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : "";

    private static void Put(Dictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0)
        {
            values[name] = value;
        }
    }
}
