namespace Checklist.Cli.Programs;

/// <summary>
/// The variables that a program is given: a place for its settings and for temporary files, and where other programs are. All others
/// stay here, since some of them change what a program does or load code into it: GIT_DIR, GIT_CONFIG_COUNT, LD_PRELOAD,
/// DOTNET_STARTUP_HOOKS.
/// </summary>
internal static class ProgramEnvironment
{
    /// <summary>Kept where they are absolute. From a relative one, a program would read settings in the folder that it works in.</summary>
    private static readonly string[] Folders =
        ["HOME", "XDG_CONFIG_HOME", "TMPDIR", "TMP", "TEMP", "SystemRoot", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramData"];

    /// <summary>Where the settings lie on Windows, and for whom root acts: git asks who owns a repository.</summary>
    private static readonly string[] Words = ["HOMEDRIVE", "HOMEPATH", "SystemDrive", "SUDO_UID"];

    /// <summary>Gives a program an environment of ours instead of the caller's.</summary>
    /// <param name="environment">That of this process, as a new one would inherit it.</param>
    public static void Set(IDictionary<string, string?> environment, SearchPath searchPath, IReadOnlyDictionary<string, string> others)
    {
        var kept = Folders.Where(name => environment.TryGetValue(name, out var value) && Path.IsPathFullyQualified(value ?? ""))
            .Concat(Words.Where(environment.ContainsKey))
            .Select(name => (name, environment[name]))
            .ToList();
        environment.Clear();
        foreach (var (name, value) in kept)
        {
            environment[name] = value;
        }

        environment["PATH"] = searchPath.ToString();
        foreach (var (name, value) in others)
        {
            environment[name] = value;
        }
    }
}
