using System.Globalization;
using Checklist.Cli.Reports;
using Checklist.Core;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What reading forms did, in numbers, and every conflict with both its answers.</summary>
internal static class CollectSummary
{
    private const int ShownChanges = 20; // more is for the difference that git shows

    public static void Write(CollectResult result, string path, bool isDryRun, Terminal terminal)
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        var output = terminal.Output;
        foreach (var answer in result.Answers.Where(answer => answer.State == MergeState.Changed).Take(ShownChanges))
        {
            output.Write($"changed  {NameOf(answer.Key)}: {Said(answer.Held)} -> {Said(answer.Merged)}\n");
        }

        foreach (var answer in result.Answers.Where(answer => answer.State == MergeState.Conflicting))
        {
            output.Write($"conflict {NameOf(answer.Key)}\n");
            foreach (var given in answer.Merged)
            {
                output.Write($"         {VisibleText.Escape(Describe(given))}\n");
            }
        }

        foreach (var value in result.Additions.Values.Where(value => value.Value is not null))
        {
            output.Write($"value    {VisibleText.Escape(value.Id)}: {VisibleText.Escape(value.Held is null ? value.Value! : $"{value.Held} -> {value.Value}")}\n");
        }

        var counts = result.Answers.ToLookup(answer => answer.State);
        var parts = new[] { (MergeState.New, "new"), (MergeState.Changed, "changed"), (MergeState.Same, "as before"), (MergeState.Older, "to an older text"), (MergeState.Conflicting, "conflicting") }
            .Where(part => counts[part.Item1].Any() || part.Item1 == MergeState.New)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{counts[part.Item1].Count()} {part.Item2}"));
        output.Write($"{VisibleText.Escape(path)}: {string.Join(", ", parts)}{(isDryRun ? "; nothing is written" : "")}\n");
    }

    private static string NameOf(AnswerKey key) =>
        VisibleText.Escape(string.Join(' ', new[] { key.Control, key.Check, key.Target.Length == 0 ? "" : $"on {key.Target}" }.Where(part => part.Length > 0)));

    private static string Said(IReadOnlyList<CheckResult> answers) => VisibleText.Escape(answers.Count == 0 ? "nothing" : string.Join(" / ", answers.Select(Wording.OfAnswer)));

    private static string Describe(CheckResult answer)
    {
        var parts = new[]
        {
            Wording.OfAnswer(answer),
            answer.By is null ? null : $"by {answer.By}",
            answer.On is null ? null : $"on {answer.On}",
            answer.From is null ? "already in the assessment" : $"in {answer.From}",
            answer.Note is null ? null : $"\"{answer.Note.ReplaceLineEndings(" ")}\"",
        };
        return string.Join(", ", parts.OfType<string>());
    }
}
