using System.Text;
using Scriban;
using Scriban.Parsing;

namespace Checklist.TemplateCompiler;

/// <summary>
/// Writes the shipped templates as C#. What it does not know is an error of the build, at the template's line.
/// Usage: the folder of the templates, and the file to write.
/// </summary>
internal static class Program
{
    private static readonly string[] Kinds = [".html", ".md"];

    public static int Main(string[] arguments)
    {
        var errors = new List<string>();
        var templates = Paths(arguments[0]).Select(path => Read(arguments[0], path, errors)).ToList();
        var code = errors.Count == 0 ? ClassWriter.Write(templates, errors) : "";
        errors.ForEach(Console.Error.WriteLine);
        if (errors.Count > 0)
        {
            return 1;
        }

        File.WriteAllText(arguments[1], code, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return 0;
    }

    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => Kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal))
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
