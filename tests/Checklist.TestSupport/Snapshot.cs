using System.Runtime.CompilerServices;
using System.Text;

namespace Checklist.TestSupport;

/// <summary>
/// Compares a text with the one that was read and accepted earlier, in the rules of Verify:
/// <c>Snapshots/Class.Case.verified.ext</c> beside the test. On a difference the new text is written to
/// <c>….received.ext</c> and the test fails; accepting is renaming that file by hand, after reading it.
/// </summary>
public static class Snapshot
{
    /// <param name="extension">Of the kind of text, without a dot: <c>md</c>, <c>html</c>, <c>txt</c>.</param>
    public static void Verify(string text, string extension, [CallerFilePath] string testFile = "", [CallerMemberName] string testCase = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{testCase}";
        var verifiedPath = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedPath = Path.Combine(folder, $"{name}.received.{extension}");

        var expected = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath) : null;
        if (text == expected)
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(receivedPath, Encoding.UTF8.GetBytes(text));
        throw new InvalidOperationException(Describe(expected, text, receivedPath));
    }

    private static string Describe(string? expected, string text, string receivedPath)
    {
        if (expected is null)
        {
            return $"There is no snapshot yet. Read {receivedPath} and rename it to .verified. if it is right.\n\n{text}";
        }

        var expectedLines = expected.Split('\n');
        var lines = text.Split('\n');
        var line = expectedLines.Zip(lines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The text differs from its snapshot in line {line + 1}.
            verified: {LineAt(expectedLines, line)}
            received: {LineAt(lines, line)}
            Compare {receivedPath} with the .verified. file beside it.
            """;
    }

    private static string LineAt(string[] lines, int line) => line < lines.Length ? lines[line] : "(no such line)";
}
