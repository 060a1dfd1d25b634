#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
// What has to hold before a change lands and needs nothing but the .NET SDK, on Windows and macOS too. `.ci/run` does the same and more on
// Linux.
//
// usage: dotnet run .ci/portable.cs                              all of it: the tests, the content, the samples, the licences
//        dotnet run .ci/portable.cs -- content [program]         the shipped content has no finding and builds twice to the same bytes
//        dotnet run .ci/portable.cs -- samples [program]         content/samples is what this program makes
//        dotnet run .ci/portable.cs -- samples --write [program] writes content/samples again
//        dotnet run .ci/portable.cs -- licenses                  what ships may ship, and is listed in THIRD-PARTY-NOTICES.md
//
// program: a native `checklist`; without one, that of this build.
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

const string Guide = "content/information-handling";
string[] allowed = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
string[] buildOnly = // nothing of them is in the program
    ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks", "Roslynator.Analyzers"];

Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..")); // `dotnet run` says it
var work = Directory.CreateTempSubdirectory("checklist-portable-").FullName;
try
{
    var isWritten = args.Contains("--write");
    var words = args.Where(word => word != "--write").ToArray();
    var program = words.Length > 1 ? Path.GetFullPath(words[1]) : null;
    return words switch
    {
        [] => Run("dotnet", "test") && Content(null) && Samples(null, isWritten: false) && Licenses() ? 0 : 1,
        ["content", ..] => Content(program) ? 0 : 1,
        ["samples", ..] => Samples(program, isWritten) ? 0 : 1,
        ["licenses"] => Licenses() ? 0 : 1,
        _ => Fail("there is no such part; the file says which there are", 2),
    };
}
finally
{
    Directory.Delete(work, recursive: true);
}

bool Content(string? program)
{
    var (first, second) = (Path.Combine(work, "out"), Path.Combine(work, "again"));
    return Checklist(program, "check", "content", "--strict")
        && Checklist(program, "build", "content", "--strict", "-o", first)
        && Checklist(program, "build", "content", "--strict", "-o", second, "--quiet")
        && AreSame(first, second);
}

bool Samples(string? program, bool isWritten)
{
    var (samples, built) = (Path.Combine(work, "samples"), Path.Combine(work, "built"));
    Directory.CreateDirectory(samples);
    var isMade = Checklist(program, "build", Guide, "--to", "checklist,pdf", "-o", built, "--quiet")
        && Checklist(program, "diff", $"{Guide}/releases/1.0.0.json", Guide, "-o", Path.Combine(samples, "changes.html"), "--quiet")
        && Checklist(
            program, "assess", "report", $"{Guide}/assessments/example/2026-autumn.yaml", "--as-of", "2026-11-27", "--catalog", Guide,
            "--to", "pdf", "-o", Path.Combine(work, "report"), "--quiet");
    if (!isMade)
    {
        return false;
    }

    string[] files =
        [$"{built}/information-handling/handout.pdf", $"{built}/information-handling/checklist.html", $"{work}/report/report.pdf"];
    foreach (var file in files)
    {
        File.Copy(file, Path.Combine(samples, Path.GetFileName(file)));
    }

    if (!isWritten)
    {
        return AreSame(samples, "content/samples") || Fail("write them again with `samples --write`", 1) == 0;
    }

    foreach (var file in Directory.EnumerateFiles(samples))
    {
        File.Copy(file, Path.Combine("content", "samples", Path.GetFileName(file)), overwrite: true);
    }

    return true;
}

bool Licenses()
{
    var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var notices = File.ReadAllText("THIRD-PARTY-NOTICES.md");
    using var file = JsonDocument.Parse(File.ReadAllText("src/Checklist.Cli/packages.lock.json"));
    var shipped = file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(part => part.Value.EnumerateObject())
        .Where(entry => entry.Value.GetProperty("type").GetString() != "Project" && !buildOnly.Contains(entry.Name))
        .Select(entry => (entry.Name, Version: entry.Value.GetProperty("resolved").GetString()!)).Distinct().Order().ToList();
    var problems = new List<string>();
    foreach (var (name, version) in shipped)
    {
        var lower = name.ToLowerInvariant();
        var spec = File.ReadAllText(Path.Combine(packages, lower, version, $"{lower}.nuspec"));
        var found = Regex.Match(spec, "<license type=\"expression\">([^<]+)<") is { Success: true } match
            ? match.Groups[1].Value
            : "none named";
        if (!allowed.Contains(found))
        {
            problems.Add($"{name} {version}: the licence, {found}, is not on the list");
        }

        if (!notices.Contains($"`{name}`", StringComparison.Ordinal))
        {
            problems.Add($"{name} {version}: not in THIRD-PARTY-NOTICES.md");
        }
    }

    Console.WriteLine(
        problems.Count == 0 ? $"{shipped.Count} packages: licences on the list, notices there" : string.Join('\n', problems));
    return problems.Count == 0;
}

bool AreSame(string one, string other)
{
    var (first, second) = (FilesIn(one), FilesIn(other));
    var differing = first.Union(second, StringComparer.Ordinal)
        .Where(name => !first.Contains(name) || !second.Contains(name)
            || !File.ReadAllBytes(Path.Combine(one, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, name))))
        .Order(StringComparer.Ordinal).ToList();
    Console.WriteLine(differing.Count == 0
        ? $"{first.Count} files are the same in {Path.GetFileName(one)} and {other}"
        : $"{differing.Count} files differ: {string.Join(", ", differing.Take(5))}");
    return differing.Count == 0;
}

HashSet<string> FilesIn(string folder) =>
[
    .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
        .Where(name => name != ".checklist-build"), // what a build keeps for the next one says when it was made
];

bool Checklist(string? program, params string[] words) => program is null
    ? Run("dotnet", ["run", "--project", "src/Checklist.Cli", "-v", "quiet", "--", .. words])
    : Run(program, words);

static bool Run(string program, params string[] words)
{
    using var process = Process.Start(new ProcessStartInfo(program, words))!;
    process.WaitForExit();
    return process.ExitCode == 0 || Fail($"`{program} {string.Join(' ', words)}` ended with {process.ExitCode}", 1) == 0;
}

static int Fail(string problem, int code)
{
    Console.Error.WriteLine(problem);
    return code;
}
