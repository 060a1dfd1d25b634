using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Reads forms in tests.</summary>
internal static class FormRead
{
    public static (FilledForm? Form, string Codes) Of(byte[] bytes, string name = "form")
    {
        var diagnostics = new DiagnosticBag();
        var form = FormReader.Read(name, bytes, diagnostics);
        return (form, string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code)));
    }

    public static (FilledForm? Form, string Codes) Of(string text, string name = "form") => Of(Encoding.UTF8.GetBytes(text), name);

    /// <summary>A form that is read without a finding.</summary>
    public static FilledForm Clean(byte[] bytes)
    {
        var (form, codes) = Of(bytes);
        Assert.Equal("", codes);
        return form!;
    }

    /// <summary>A form that was not filled in.</summary>
    public static FilledForm Blank(byte[] bytes)
    {
        var (form, codes) = Of(bytes);
        Assert.Equal("CHK6260", codes);
        Assert.Empty(form!.Answers.Results);
        return form;
    }

    /// <summary>One answer on one line: what a reader of a test has to see.</summary>
    public static string Line(CheckResult result) => string.Join('|', new[]
    {
        string.Join('/', new[] { result.Control, result.Check, result.Target }.OfType<string>()),
        result.Result is { } verdict ? VerdictWords.Of(verdict) : result.Value ?? "",
        result.Note ?? "",
        EvidenceLine.Write(result.Evidence),
        result.By ?? "",
        result.On ?? "",
    });

    public static IReadOnlyList<string> Lines(FilledForm form) => [.. form.Answers.Results.Select(Line)];
}
