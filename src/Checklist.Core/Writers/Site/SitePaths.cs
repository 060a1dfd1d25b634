using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Writers.Site;

/// <summary>Names of the site's files.</summary>
internal static class SitePaths
{
    public const string Folder = "site/";
    public const string Start = "index.html";
    public const string Crosswalk = "crosswalk.html";
    public const string Glossary = "glossary.html";
    public const string Profiles = "profiles.html";
    public const string References = "references.html";
    public const string Changes = "changes.html";
    public const string Feed = "changes.atom";
    public const string Tags = "tags.html";
    public const string Tailoring = "tailoring.html";
    public const string All = "all.html";
    public const string Style = "assets/site.css";
    public const string StartScript = "assets/start.js";
    public const string Script = "assets/site.js";
    public const string SearchIndex = "search-index.js";

    private static readonly HashSet<string> Taken =
        new([Start, Crosswalk, Glossary, Profiles, References, Changes, Tags, Tailoring, All, "c.html"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of an id's page, without its extension. An id that is the name of a page of the site itself, or that no disk
    /// takes, gets <c>-page</c> behind it: a chapter called "glossary" is no mistake of its author.
    /// </summary>
    public static string NameOf(string id) =>
        Taken.Contains(id + ".html") || !TextPatterns.IsMatch(TextKind.Path, id) ? id + "-page" : id;

    public static string PageOf(string id) => NameOf(id) + ".html";

    /// <summary>The address of a control that stays when the control moves to another page.</summary>
    public static string PermanentOf(string controlId) => $"c/{NameOf(controlId)}.html";
}
