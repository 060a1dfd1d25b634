using System.Reflection;

namespace Checklist.Browser.Tests.Support;

internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "RepositoryRoot").Value!;

    public static string Script(string name) => File.ReadAllText(Path.Combine(Root, "templates", "html", "js", $"{name}.js"));

    public static string Style(string path) => File.ReadAllText(Path.Combine(Root, "templates", path));
}
