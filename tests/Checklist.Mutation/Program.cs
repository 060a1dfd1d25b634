using System.Globalization;
using Checklist.Mutation;

// Beside this program lies a Checklist.Core.dll that Stryker has put mutants into; the report is what Stryker wrote about them.
// usage: Checklist.Mutation reach FILE            runs the tests without a mutant and writes which mutants each reaches
//        Checklist.Mutation try REPORT FILE       reads ids from standard input and answers each; begun by the next
//        Checklist.Mutation score REPORT FILE OUT [FOLDER...]  tries all mutants of the folders, prints the table, lists in OUT what survived
string[] testFolders = ["Yaml", "Catalogs", "Profiles", "Revisions", "Assessments", "Documents", "Diagnostics", "Cases", "Interop", "Text"];
switch (args)
{
    case ["reach", var file]:
        var (tests, once) = await Reach.Record(TestCase.Find(testFolders), new MutantSwitch(), Console.Error);
        Reach.Write(file, tests, once);
        return 0;
    case ["try", var report, var file]:
        await Answer(report, file);
        return 0;
    case ["score", var report, var file, var survivors, .. var folders]:
        var chosen = Mutant.Read(report).Where(mutant => folders.Length == 0 || folders.Contains(mutant.Folder)).ToList();
        Score.Print(chosen, await new Coordinator(report, file).TryAll(chosen, Environment.ProcessorCount), survivors);
        return 0;
    default:
        Console.Error.WriteLine("say reach, try or score");
        return 2;
}

async Task Answer(string report, string file)
{
    var (reached, runOnce) = Reach.Read(file);
    var mutants = Mutant.Read(report).ToDictionary(mutant => mutant.Id);
    var ofFile = mutants.Values.ToLookup(mutant => mutant.File, mutant => mutant.Id, StringComparer.Ordinal);
    var toggle = new MutantSwitch();
    Trial? trial = null;
    while (Console.In.ReadLine() is { } line)
    {
        var mutant = mutants[int.Parse(line, CultureInfo.InvariantCulture)];
        var isOnce = runOnce.Contains(mutant.Id);
        if (isOnce)
        {
            toggle.TurnOn(mutant.Id); // before tests are looked for: what gives them their values may run what runs once
        }

        trial ??= Trial.Begin(TestCase.Find(testFolders), reached, toggle);
        Console.Out.WriteLine(await trial.Try(mutant, isOnce, [.. ofFile[mutant.File]]));
        Console.Out.Flush();
    }
}
