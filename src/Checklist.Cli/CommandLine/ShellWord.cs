namespace Checklist.Cli.CommandLine;

/// <summary>Names as a person has to type them.</summary>
internal static class ShellWord
{
    /// <summary>As a shell takes it for one word, and a program for no option.</summary>
    public static string Quote(string name)
    {
        if (name.StartsWith('-'))
        {
            return Quote($"./{name}");
        }

        return name.Length > 0 && name.All(IsPlain) ? name : $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(char character) =>
        char.IsLetterOrDigit(character) || "/\\.-_:~".Contains(character, StringComparison.Ordinal);
}
