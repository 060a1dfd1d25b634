using System.Text;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Fills in PDF forms with programs of others.</summary>
internal static class PdfTools
{
    public static byte[] FillWithPdftk(byte[] form, IEnumerable<KeyValuePair<string, string>> values)
    {
        var folder = Directory.CreateTempSubdirectory("checklist-forms-").FullName;
        try
        {
            var (input, data, output) = (Path.Combine(folder, "in.pdf"), Path.Combine(folder, "data.fdf"), Path.Combine(folder, "out.pdf"));
            File.WriteAllBytes(input, form);
            File.WriteAllText(data, Fdf(values));
            var (exitCode, said) = Tool.Run("pdftk", input, "fill_form", data, "output", output);
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
        var fields = string.Concat(values.Select(value => $"<</T({value.Key})/V<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value.Value))}>>>\n"));
        return $"%FDF-1.2\n1 0 obj\n<</FDF<</Fields[{fields}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
    }
}
