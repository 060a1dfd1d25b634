using System.Text;
using System.Text.Json;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Fills in and writes PDF forms with programs of others.</summary>
internal static class PdfTools
{
    public static byte[] FillWithPdftk(byte[] form, IEnumerable<KeyValuePair<string, string>> values) =>
        InFolder(form, (input, data, output) =>
        {
            File.WriteAllText(data, Fdf(values));
            return Tool.Run("pdftk", input, "fill_form", data, "output", output);
        });

    /// <summary>As a browser does that has pdf.js: Firefox.</summary>
    public static byte[] FillWithPdfjs(byte[] form, IEnumerable<KeyValuePair<string, string>> values)
    {
        var modules = Environment.GetEnvironmentVariable("CHECKLIST_NODE_MODULES") ?? "";
        Tool.Require(Directory.Exists(Path.Combine(modules, "pdfjs-dist")), "CHECKLIST_NODE_MODULES names no folder with pdfjs-dist");
        return InFolder(form, (input, data, output) =>
        {
            File.WriteAllText(data, JsonSerializer.Serialize(values.ToDictionary()));
            return Tool.Run("node", Path.Combine(AppContext.BaseDirectory, "Tools", "pdfjs-fill.mjs"), modules, input, output, data);
        });
    }

    public static byte[] WriteWithQpdf(byte[] form, params string[] arguments) =>
        InFolder(form, (input, _, output) => Tool.Run("qpdf", [input, .. arguments, output]));

    private static byte[] InFolder(byte[] form, Func<string, string, string, (int ExitCode, string Output)> fill)
    {
        var folder = Directory.CreateTempSubdirectory("checklist-forms-").FullName;
        try
        {
            var (input, data, output) = (Path.Combine(folder, "in.pdf"), Path.Combine(folder, "data"), Path.Combine(folder, "out.pdf"));
            File.WriteAllBytes(input, form);
            var (exitCode, said) = fill(input, data, output);
            Assert.True(exitCode == 0, said);
            return File.ReadAllBytes(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Fdf(IEnumerable<KeyValuePair<string, string>> values)
    {
        var fields = string.Concat(
            values.Select(value => $"<</T({value.Key})/V<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value.Value))}>>>\n"));
        return $"%FDF-1.2\n1 0 obj\n<</FDF<</Fields[{fields}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
    }
}
