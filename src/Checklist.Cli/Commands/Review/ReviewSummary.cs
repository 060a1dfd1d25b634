using System.Globalization;
using Checklist.Cli.Reports;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Review;

/// <summary>What became of the decisions that were read, in numbers; each that is not simply taken is named.</summary>
internal static class ReviewSummary
{
    private const int ShownChanges = 20; // more is for the difference that git shows

    private static readonly (ReviewState State, string Word)[] States =
    [
        (ReviewState.New, "new"), (ReviewState.AsBefore, "as before"), (ReviewState.Changed, "changed"),
        (ReviewState.Earlier, "said differently later"), (ReviewState.InConflict, "in conflict"),
    ];

    public static void Write(CollectedReviews collected, string path, bool isDryRun, Terminal terminal)
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        var output = terminal.Output;
        foreach (var (name, first, second) in collected.Clashes)
        {
            output.Write($"one name  {VisibleText.Escape(name)}: {first} and {second} come from two pages; both are kept\n");
        }

        foreach (var decision in collected.Decisions.Where(decision => decision.State == ReviewState.Changed).Take(ShownChanges))
        {
            output.Write($"changed   {NameOf(decision)}\n");
        }

        foreach (var decision in collected.Decisions.Where(decision => decision.State == ReviewState.InConflict))
        {
            output.Write($"conflict  {NameOf(decision)}\n");
        }

        output.Write($"{VisibleText.Escape(path)}: {Counts(collected)}{(isDryRun ? "; nothing is written" : "")}\n");
    }

    /// <summary>They add up to the decisions that were read.</summary>
    private static string Counts(CollectedReviews collected)
    {
        if (collected.Decisions.Count == 0)
        {
            return "no decisions read";
        }

        var counts = States
            .Select(state => (Count: collected.Decisions.Count(decision => decision.State == state.State), state.Word))
            .Where(state => state.Count > 0)
            .Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Count} {state.Word}"));
        return $"{Words.Count(collected.Decisions.Count, "decision")} read: {string.Join(", ", counts)}";
    }

    private static string NameOf(CollectedDecision decision) => VisibleText.Escape(
        $"{(decision.Id is null ? "" : $"{decision.Id} ")}{decision.Decision.Entry}, {decision.Decision.Reviewer}");
}
