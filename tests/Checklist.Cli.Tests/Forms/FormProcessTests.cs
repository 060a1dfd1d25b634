using System.Text;
using Checklist.Cli.Forms;
using Checklist.Cli.Programs;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Text;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Cli.Tests.Forms;

public sealed class FormProcessTests : IDisposable
{
    private const string Answers =
        """{ "catalog": { "id": "guide" }, "results": [{ "control": "rel-01", "result": "pass" }, { "control": "rel-02", "result": "perhaps" }] }""";

    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_form_is_read_as_in_this_process()
    {
        var (here, there) = (new DiagnosticBag(), new DiagnosticBag());
        var direct = FormReader.Read("a.json", Encoding.UTF8.GetBytes(Answers), here)!;
        var form = Read(InstalledProgram.OfThisTool(), there)!;
        Assert.Equal(direct.Answers.Results.Select(WithoutLists), form.Answers.Results.Select(WithoutLists));
        Assert.Equal(here.Sorted().Select(Described), there.Sorted().Select(Described));
    }

    /// <summary>Records compare lists by their identity.</summary>
    private static CheckResult WithoutLists(CheckResult result)
    {
        Assert.Empty(result.Evidence);
        return result with { Evidence = [] };
    }

    /// <summary>Programs that end as the reader of a hostile form does, instead of the reader.</summary>
    [Theory]
    [InlineData("kill -SEGV $$", "ran out of memory or stack")]
    [InlineData("kill -ABRT $$", "ran out of memory or stack")]
    [InlineData("kill -KILL $$", "was ended by the system")]
    [InlineData("kill -XCPU $$", "did not come to an end in fifteen seconds of the processor's time")]
    [InlineData("exit 3", "failed (exit code 3)")]
    [InlineData("exec yes", "gave more than any form holds")]
    [InlineData("exec cat", "gave an answer that makes no sense")]
    [InlineData("echo '{}'", "gave an answer that makes no sense")]
    [InlineData("exec true", "gave an answer that makes no sense")]
    public void A_reader_that_comes_to_a_bad_end_is_one_finding(string script, string end)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Read(Program(script), diagnostics));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("CHK6085", $"the form cannot be read: its reader {end}"), (finding.Code, finding.Message));
    }

    [Fact]
    public void A_reader_that_says_much_on_its_error_stream_or_reads_nothing_disturbs_nobody()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(
            Read(Program("head -c 10000000 /dev/zero >&2\necho '{\"findings\":[{\"code\":\"CHK6051\",\"message\":\"m\"}]}'"), diagnostics));
        Assert.Equal(["CHK6051"], diagnostics.Sorted().Select(finding => finding.Code));
    }

    [Fact]
    public void A_reader_that_does_not_start_is_a_finding()
    {
        var diagnostics = new DiagnosticBag();
        var program = Program("exit 0");
        File.WriteAllText(test.PathOf("programs/reader"), "no program");
        Assert.Null(Read(program, diagnostics));
        Assert.Equal(["CHK6086"], diagnostics.Sorted().Select(finding => finding.Code));
    }

    [Fact]
    public void Who_interrupts_does_not_wait_for_a_reader()
    {
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(
            () => new FormProcess(Program("exec sleep 600"), stop.Token).Read(Form, new DiagnosticBag()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("-4")]
    [InlineData("99999999999")]
    public void Nobody_else_reads_forms_with_it(string length)
    {
        string[] arguments = length.Length == 0 ? ["read-form"] : ["read-form", length];
        using var input = new MemoryStream("four"u8.ToArray());
        var result = InstalledProgram.OfThisTool().Run(new ProgramCall(arguments) { Input = input }, CancellationToken.None)!;
        Assert.Equal((ExitCode.WrongUsage, ""), (result.ExitCode, Encoding.UTF8.GetString(result.Output)));
        Assert.Contains("use `checklist assess collect`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_no_command() => Assert.Contains("unknown", test.Run("read-form", "4").Error, StringComparison.Ordinal);

    /// <summary>Each is a finding, and the others are read: the last one has a finding of its own.</summary>
    [Fact]
    public void What_is_no_file_or_too_large_does_not_keep_others_from_being_read()
    {
        test.With("guide/catalog.yaml", Some.CatalogText).With("good.json", Answers);
        test.Run("assess", "new", "q4", "--catalog", "guide", "--as-of", "2026-11-01");
        Directory.CreateDirectory(test.PathOf("folder"));
        Assert.Equal(0, Tool.Run("mkfifo", test.PathOf("pipe")).ExitCode);
        using (var zeros = File.Create(test.PathOf("zeros.pdf")))
        {
            zeros.SetLength(10_000_000_000);
        }

        var result = test.Run(
            "assess", "collect", "folder", "pipe", "zeros.pdf", "missing.pdf", "good.json", "--into", "guide/assessments/q4.yaml");
        Assert.All(
            ["folder: error", "pipe: error", "zeros.pdf: error CHK6053", "missing.pdf: error", "good.json:1:1: warning CHK6055"],
            line => Assert.Contains(line, result.Error, StringComparison.Ordinal));
    }

    private static SourceFile Form => new("a.json", SourceFileState.Read, Encoding.UTF8.GetBytes(Answers));

    private static FilledForm? Read(InstalledProgram program, DiagnosticBag diagnostics) =>
        new FormProcess(program, CancellationToken.None).Read(Form, diagnostics);

    private static string Described(Diagnostic finding) =>
        $"{finding.Span.Source.Path}:{finding.Span.Start} {finding.Code} {finding.Message} {finding.Hint}";

    private InstalledProgram Program(string script)
    {
        test.With("programs/reader", $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the reader is a script of a Unix shell");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(test.PathOf("programs/reader"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return InstalledProgram.Find("reader", new SearchPath(test.PathOf("programs"), [], []))!;
    }
}
