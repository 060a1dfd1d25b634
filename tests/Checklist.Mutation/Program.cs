using Checklist.Mutation;

// Beside this program lies a Checklist.Core.dll that Stryker has put mutants into; the report is what Stryker wrote about them.
// usage: Checklist.Mutation reach FILE [FOLDER...]
//                                                 runs the tests, or those of the folders, without a mutant and writes which mutants each
//                                                 reaches
//        Checklist.Mutation score REPORT FILE OUT [FOLDER...]
//                                                 tries all mutants of the folders, prints the table, lists in OUT what survived
//        Checklist.Mutation try                   tries the mutants that standard input names; begun by the one before
switch (args)
{
    case ["reach", var file, .. var only]:
        string[] all =
            [
                "Yaml",
                "Catalogs",
                "Profiles",
                "Revisions",
                "Assessments",
                "Documents",
                "Diagnostics",
                "Cases",
                "Interop",
                "Manual",
                "Prose",
                "Templates",
                "Text",
                "Writers",
            ];
        var (tests, once) = await Reach.Record([.. only.Length > 0 ? only : all], new MutantSwitch(), Console.Error);
        Reach.Write(file, tests, once);
        return 0;
    case ["score", var report, var file, var survivors, .. var chosen]:
        var (known, runOnce) = Reach.Read(file);
        var mutants = Mutant.Read(report).Where(mutant => chosen.Length == 0 || chosen.Contains(mutant.Folder)).ToList();
        Score.Print(mutants, await new Coordinator(new TestOrder(known, runOnce)).TryAll(mutants, Environment.ProcessorCount), survivors);
        return 0;
    case ["try"]:
        await new Trial(new MutantSwitch(), Console.Out).Serve(Console.In);
        return 0;
    default:
        Console.Error.WriteLine("say reach, score or try");
        return 2;
}
