using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Checklist.Cli.Tests.Programs;

public partial class NativeCallTests
{
    /// <summary>The class library's ways are errors of the compiler; these would go past it.</summary>
    [Fact]
    public void No_native_call_starts_a_program_or_loads_code()
    {
        var calls = Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => NativeCall().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.Contains("renameat2", calls);
        Assert.DoesNotContain(calls, call => Forbidden().IsMatch(call));
    }

    [Fact]
    public void No_library_is_loaded_from_beside_the_program()
    {
        var attribute = typeof(Application).Assembly
            .GetCustomAttributes(typeof(DefaultDllImportSearchPathsAttribute), inherit: false)
            .Single();
        Assert.Equal(DllImportSearchPath.System32, ((DefaultDllImportSearchPathsAttribute)attribute).Paths);
    }

    private static string SourceFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath("../../../src/Checklist.Cli", Path.GetDirectoryName(path)!);

    [GeneratedRegex("(?:DllImport|LibraryImport)\\(\"[^\"]+\"(?:, EntryPoint = \"([^\"]+)\")?")]
    private static partial Regex NativeCall();

    [GeneratedRegex("^$|exec|fork|spawn|^system$|popen|dlopen|CreateProcess|WinExec|LoadLibrary", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
