using System.Reflection;
using Checklist.Core.Diagnostics;
using Checklist.Core.Templates;

namespace Checklist.Browser.Tests.Support;

internal static class Repository
{
    private static readonly TemplateSet Shipped = TemplateSet.Read(new MemorySources(""), new DiagnosticBag());

    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "RepositoryRoot").Value!;

    /// <summary>A script with its words, as the site has it.</summary>
    public static string Script(string name) => Shipped.Code($"html/js/{name}.js", isCompact: false);

    public static string Style(string path) => File.ReadAllText(Path.Combine(Root, "templates", path));
}
