using Checklist.Fuzz;
using SharpFuzz;

// usage: Checklist.Fuzz seeds FOLDER     writes forms to start from
//        Checklist.Fuzz TARGET          under afl-fuzz, which gives the bytes
//        Checklist.Fuzz TARGET FILE...  tries files, such as those that afl-fuzz found; exit code 1 when one breaks a promise
if (args is ["seeds", var folder])
{
    FormSeeds.Write(folder);
    return 0;
}

if (args is not [var name, .. var files] || FuzzTarget.Find(name) is not { } target)
{
    Console.Error.WriteLine("name a target: yaml, prose, pdf, xlsx or text");
    return 2;
}

if (files.Length == 0)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        Promise.Check(target, bytes.ToArray());
    });
    return 0;
}

var broken = 0;
foreach (var file in files)
{
    try
    {
        Promise.Check(target, File.ReadAllBytes(file));
    }
    catch (Exception fault)
    {
        Console.Error.WriteLine($"{file}: {fault}");
        broken++;
    }
}

return broken == 0 ? 0 : 1;
