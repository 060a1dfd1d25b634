namespace Checklist.Cli.Git;

/// <summary>The top folder of a repository. No git is needed to find it.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder upwards with a <c>.git</c>, which is a file in a work tree or submodule; null for none.</summary>
    /// <param name="folder">Absolute; need not exist.</param>
    public static string? Above(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
            {
                return current;
            }
        }

        return null;
    }
}
