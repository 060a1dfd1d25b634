using Checklist.Core.Tests.Support;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Revisions;

/// <summary>The manual describes digests well enough for another program to compute them: a script of a hundred lines does.</summary>
public class DigestScriptTests
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Tools", "digests.py");

    [Fact]
    public void Every_digest_of_the_shipped_releases_is_computed_again()
    {
        var releases = Directory.GetFiles(Repository.PathOf("content"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "releases").ToList();
        Assert.NotEmpty(releases);
        var (exitCode, output) = Tool.Run("python3", [Script, .. releases]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void Every_digest_of_a_full_catalog_is_computed_again()
    {
        var (exitCode, output) = Run(Recorded.Text(Recorded.Of(Some.FullSources())));
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void A_changed_word_is_found()
    {
        var (exitCode, output) = Run(
            Recorded.Text(Recorded.WithControls(Some.Control("rel-01", "statement: It MUST.")))
                .Replace("It MUST.", "It MAY.", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("rel-01: recorded", output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(string release)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, release);
            return Tool.Run("python3", Script, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
