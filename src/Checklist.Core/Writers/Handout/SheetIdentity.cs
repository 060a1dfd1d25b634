using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Which audit, targets and copy a sheet is for, on each of its pages: pages are handed out and scanned one by one. What is not known
/// is not printed.
/// </summary>
internal sealed class SheetIdentity(ChecklistDocument document)
{
    private const int NamedTargets = 3; // more do not fit into the head of a page
    private const string Blank = "________________";
    private const string ShortBlank = "____";

    private readonly string audit = document.Answers?.Assessment.Id ?? "";

    /// <summary>As in <c>2026-q4 · HOST01, HOST02 · Copy 2</c>; empty where nothing is known.</summary>
    public string Words { get; } = string.Join(" · ", new[]
    {
        document.Answers?.Title,
        document.Targets.Count == 0 ? null : TitlesOf(document.Targets, document.Words),
        document.Copy is null ? null : document.Words.Format("paper.copy-of", document.Copy),
    }.OfType<string>());

    /// <summary>
    /// The same for one target, with lines to write on instead of what is not known: a sheet of paper belongs to an audit.
    /// </summary>
    /// <param name="part">The targets that a page is for, as <see cref="PartOf"/> writes them; empty where all share it.</param>
    public string Blanks(string part)
    {
        var titles = TitlesOf(TargetsOf(part), document.Words);
        return string.Join(
            " · ", document.Words.Format("paper.audit-of", (audit.Length > 0 ? audit : Blank)),
                titles.Length > 0 ? titles : document.Words.Format("paper.target-of", Blank),
            document.Words.Format("paper.copy-of", document.Copy ?? ShortBlank));
    }

    /// <summary>
    /// As in <c>ck:9ced79988f05:2026-q4:host01:12:2</c>: document digest, audit, target, page, copy, the last only where there is one. A
    /// part that is not known is empty; ids have no colon.
    /// </summary>
    /// <param name="page">Null where a browser decides what is on which page.</param>
    /// <param name="part">The targets that the page is for, as <see cref="PartOf"/> writes them; empty where all share it.</param>
    public string CodeOf(int? page, string part = "")
    {
        var targets = TargetsOf(part);
        var target = targets is [var first, ..] ? first.Id : "";
        var others = targets.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"+{targets.Count - 1}") : "";
        var copy = document.Copy is null ? "" : $":{document.Copy}";
        return string.Create(CultureInfo.InvariantCulture, $"ck:{document.ShortDigest}:{audit}:{target}{others}:{page}{copy}");
    }

    /// <summary>The name of the pages of these targets; ids hold no space.</summary>
    public static string PartOf(IEnumerable<DocumentTarget?> targets) => string.Join(' ', targets.Select(target => target?.Id));

    private IReadOnlyList<DocumentTarget> TargetsOf(string part)
    {
        var ids = part.Split(' ');
        return part.Length == 0 ? document.Targets : [.. document.Targets.Where(target => ids.Contains(target.Id))];
    }

    private static string TitlesOf(IReadOnlyList<DocumentTarget> targets, Words words)
    {
        var more = targets.Count - NamedTargets;
        var named = string.Join(", ", targets.Take(NamedTargets).Select(target => target.Title));
        return more > 0 ? words.Format("paper.more-targets", named, more) : named;
    }
}
