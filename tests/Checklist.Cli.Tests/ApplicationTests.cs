using System.Text;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests;

public class ApplicationTests
{
    [Fact]
    public void A_fault_of_the_tool_is_a_finding_without_a_stack_trace()
    {
        var result = RunFaulty(new InvalidOperationException("broken"), "explain", "--all");
        Assert.Equal(
            "checklist: error CHK9001: a fault of the tool, `InvalidOperationException`: `broken`\n   hint: run it again with `--verbose` and report what it prints, the command line and the catalog\n\n",
            result.Error);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public void Verbose_prints_the_stack_trace_of_a_fault() =>
        Assert.Contains("   at Checklist.Cli.", RunFaulty(new InvalidOperationException("broken"), "explain", "--all", "--verbose").Error);

    [Fact]
    public void A_full_disk_behind_the_standard_output_is_a_disk_error()
    {
        var result = RunFaulty(new IOException("full", 28), "explain", "--all");
        Assert.StartsWith("checklist: error CHK0005: `standard output` could not be written: the disk is full\n", result.Error);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public void An_interrupted_run_says_nothing_and_gives_130()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var test = CliTest.Create().With("catalog.yaml", Some.CatalogText);
        var result = test.Run(["build"], terminal => terminal with { Cancellation = source.Token });
        Assert.Equal((130, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    private static CliResult RunFaulty(Exception fault, params string[] args)
    {
        using var test = CliTest.Create();
        return test.Run(args, terminal => terminal with { Output = new FaultyWriter(fault) });
    }

    private sealed class FaultyWriter(Exception fault) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw fault;

        public override void Write(string? value) => throw fault;
    }
}
