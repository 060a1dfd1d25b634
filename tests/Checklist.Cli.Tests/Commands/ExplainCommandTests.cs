using Checklist.Cli.Commands;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Commands;

public class ExplainCommandTests
{
    [Fact]
    public void Explain() => Snapshot.Verify(Run("explain", "CHK2003"), "txt");

    [Fact]
    public void A_name_and_small_letters_find_the_same() => Assert.Equal(Run("explain", "CHK2003"), Run("explain", "Unknown-Key"));

    [Fact]
    public void Every_code_is_explained_within_eighty_columns()
    {
        var lines = DiagnosticTable.All.SelectMany(
            descriptor => Run("explain", descriptor.Code).Split('\n').Where(line => !line.StartsWith(' ')));
        Assert.DoesNotContain(
            lines.Where(line => !line.StartsWith("error ") && !line.StartsWith("warning ") && !line.StartsWith("info ")),
            line => line.Length > 80);
    }

    [Fact]
    public void The_chapter_has_a_section_for_every_code()
    {
        var chapter = Run("explain", "--all");
        Assert.StartsWith("# Diagnostics\n\n", chapter);
        Assert.All(DiagnosticTable.All, descriptor => Assert.Contains($"\n## {descriptor.Code} {descriptor.Name}\n", chapter));
    }

    [Fact]
    public void Chapter()
    {
        var output = new StringWriter();
        DiagnosticChapter.Write([HostDiagnostics.OutputNotOursDescriptor, ShapeDiagnostics.UnknownKeyDescriptor], output);
        Snapshot.Verify(output.ToString(), "md");
    }

    private static string Run(params string[] args)
    {
        using var test = CliTest.Create();
        var result = test.Run(args);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
