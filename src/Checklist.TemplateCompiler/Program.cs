using System.Text;
using Scriban;
using Scriban.Parsing;

namespace Checklist.TemplateCompiler;

/// <summary>
/// Writes the shipped templates, scripts and style sheets as C#. What it does not know is an error of the build, at the template's line.
/// Usage: the folder of the templates, the file to write for the templates, and the one for scripts and style sheets.
/// </summary>
internal static class Program
{
    private static readonly string[] Kinds = [".html", ".md"];
    private static readonly string[] CodeKinds = [".css", ".js"];

    public static int Main(string[] arguments)
    {
        var errors = new List<string>();
        var templates = Paths(arguments[0], Kinds).Select(path => Read(arguments[0], path, errors)).ToList();
        var code = errors.Count == 0 ? ClassWriter.Write(templates, errors) : "";
        errors.ForEach(Console.Error.WriteLine);
        if (errors.Count > 0)
        {
            return 1;
        }

        Write(arguments[1], code);
        Write(arguments[2], CompactCodeWriter.Write(
            Paths(arguments[0], CodeKinds).Select(path => (path, File.ReadAllText(Path.Combine(arguments[0], path))))));
        return 0;
    }

    private static void Write(string path, string code) =>
        File.WriteAllText(path, code, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static IEnumerable<string> Paths(string folder, string[] kinds) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal);

    private static ParsedTemplate Read(string folder, string path, List<string> errors)
    {
        var file = Path.GetFullPath(path, Path.GetFullPath(folder));
        var parsed = Template.Parse(File.ReadAllText(file), file);
        errors.AddRange(parsed.Messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => UnknownSyntaxException.Line(message.Span, message.Message)));
        return new ParsedTemplate(path, parsed.Page);
    }
}
