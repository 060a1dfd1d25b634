using System.Globalization;

namespace Checklist.Mutation;

/// <summary>The table that is printed, and the list of what was not noticed.</summary>
internal static class Score
{
    public static void Print(List<Mutant> mutants, IReadOnlyDictionary<int, string> outcomes, string survivors)
    {
        Console.WriteLine($"{"folder",-14}{"mutants",9}{"killed",9}{"timeout",9}{"survived",10}{"not reached",13}{"score",9}");
        foreach (var folder in mutants.GroupBy(mutant => mutant.Folder, StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            Print(folder.Key, [.. folder], outcomes);
        }

        Print("all", mutants, outcomes);
        File.WriteAllLines(survivors,
            mutants.Where(mutant => outcomes[mutant.Id] is "survived" or "not reached")
                .OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line)
            .Select(mutant => string.Create(
                CultureInfo.InvariantCulture,
                $"{mutant.File}:{mutant.Line}: {outcomes[mutant.Id]}: {mutant.Mutator}: {mutant.Replacement.ReplaceLineEndings(" ")}")));
    }

    private static void Print(string name, List<Mutant> mutants, IReadOnlyDictionary<int, string> outcomes)
    {
        var survived = mutants.Count(mutant => outcomes[mutant.Id] == "survived");
        var unreached = mutants.Count(mutant => outcomes[mutant.Id] == "not reached");
        var timeouts = mutants.Count(mutant => outcomes[mutant.Id] is "timeout" or "crash");
        var noticed = mutants.Count - survived - unreached;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-14}{mutants.Count,9}{noticed - timeouts,9}{timeouts,9}{survived,10}{unreached,13}{100.0 * noticed / mutants.Count,8:F1}%"));
    }
}
