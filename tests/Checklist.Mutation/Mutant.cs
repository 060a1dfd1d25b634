using System.Text.Json;

namespace Checklist.Mutation;

/// <summary>A small change that Stryker made to Core.</summary>
/// <param name="Id">the number that switches it on</param>
/// <param name="File">path below `Checklist.Core`, with `/`</param>
/// <param name="Line">counted from 1</param>
/// <param name="Mutator">kind of the change, such as "Equality mutation"</param>
/// <param name="Replacement">the changed code</param>
internal sealed record Mutant(int Id, string File, int Line, string Mutator, string Replacement)
{
    /// <summary>First folder below Core: what the score is given for.</summary>
    public string Folder { get; } = File.Split('/')[0];

    /// <summary>Those that compile and that Stryker does not leave out, in the order of the report.</summary>
    public static List<Mutant> Read(string report)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(report));
        var mutants = new List<Mutant>();
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            var path = file.Name.Replace('\\', '/');
            path = path[(path.LastIndexOf("Checklist.Core/", StringComparison.Ordinal) + "Checklist.Core/".Length)..];
            foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                if (mutant.GetProperty("status").GetString() is "Ignored" or "CompileError")
                {
                    continue;
                }

                var line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
                mutants.Add(
                    new(int.Parse(mutant.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture), path, line,
                        mutant.GetProperty("mutatorName").GetString()!, mutant.GetProperty("replacement").GetString() ?? ""));
            }
        }

        return mutants;
    }
}
