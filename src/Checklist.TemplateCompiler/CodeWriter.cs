using System.Globalization;
using System.Text;

namespace Checklist.TemplateCompiler;

/// <summary>C# with its indentation.</summary>
internal sealed class CodeWriter(int depth)
{
    private readonly StringBuilder code = new();
    private int depth = depth;

    /// <summary>An empty line is none.</summary>
    public void Line(string line) => code.Append(line.Length == 0 ? "" : $"{new string(' ', 4 * depth)}{line}\n");

    public void Open(string line)
    {
        Line(line);
        Line("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        Line("}");
    }

    /// <summary>Text of the template, with its length where that is not the number of its bytes.</summary>
    public void Text(string text)
    {
        var length = Ascii.IsValid(text) ? "" : string.Create(CultureInfo.InvariantCulture, $", {text.Length}");
        Line(text.Length == 0 ? "" : $"run.Text({Quote(text)}u8{length});");
    }

    public override string ToString() => code.ToString();

    /// <summary>A text as C# writes it. Templates have no control characters but line feeds, else the compiler says so.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", @"\n")}\"";
}
