using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// The style sheet and the scripts of the site. They are files, not parts of the pages: thirty kilobytes of styles on each of a thousand
/// pages would be thirty megabytes.
/// </summary>
internal sealed class SiteAssets(ChecklistDocument document, WriterContext context)
{
    /// <summary>
    /// What a page may load. From a web server <c>'self'</c> is the site's own origin. From disk an origin does not exist: Chromium takes
    /// <c>'self'</c> for any <c>file:</c> address there (tried with version 156 and this policy: styles, scripts, images and a script added
    /// by a
    /// script all load, and no violation is reported), other browsers need <c>file:</c> to be named. A page from a web server
    /// cannot load <c>file:</c> addresses at all, so naming it there allows nothing. There are no inline styles, scripts or handlers.
    /// </summary>
    public const string Policy = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; "
        + "base-uri 'none'; form-action 'none'";

    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/frame.css", "html/css/changes.css"];

    /// <summary>In the order in which they build on each other.</summary>
    private static readonly string[] ScriptPaths =
    [
        "html/js/phrases.js", "html/js/text.js", "html/js/dom.js", "html/js/search.js", "html/js/search-box.js",
        "html/js/theme.js", "html/js/copy.js", "html/js/changes.js",
    ];

    public string StartScript { get; } = PageStyles.Concatenate(context.Templates, "html/js/start.js");

    public string Script { get; } = PageStyles.Concatenate(context.Templates, ScriptPaths);

    /// <summary>
    /// Without scripts the site is a site of pages: all is there but the search, the switch of colors and the copy buttons.
    /// </summary>
    public bool HasScripts => StartScript.Length > 0 && Script.Length > 0;

    public IEnumerable<OutputEntry> Write()
    {
        yield return context.Output.Put(SitePaths.Folder + SitePaths.Style, Style());
        if (HasScripts)
        {
            yield return context.Output.Put(SitePaths.Folder + SitePaths.StartScript, StartScript);
            yield return context.Output.Put(SitePaths.Folder + SitePaths.Script, Script);
        }
    }

    /// <summary>The site's own sheet comes after the one for paper, which it changes, and the author's after all.</summary>
    private string Style() => new StringBuilder()
        .Append(PageStyles.Concatenate(context.Templates, StylePaths))
        .Append("@media print {\n").Append(PageStyles.Concatenate(context.Templates, "print/print.css")).Append("}\n")
        .Append(PageStyles.Concatenate(context.Templates, "html/css/site.css"))
        .Append(PageStyles.RunningHeads(document, context.Paper)).Append('\n')
        .Append(PageStyles.Concatenate(context.Templates, PageStyles.CustomStyles))
        .ToString();
}
