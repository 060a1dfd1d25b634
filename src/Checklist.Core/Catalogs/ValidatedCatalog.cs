using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

/// <summary>A catalog whose every id, link, date and parameter holds. Who has one checks nothing again.</summary>
public sealed class ValidatedCatalog
{
    internal ValidatedCatalog(Catalog catalog, CatalogIndex index)
    {
        Catalog = catalog;
        Index = index;
    }

    /// <summary>Every group and control has an id here.</summary>
    public Catalog Catalog { get; }

    internal CatalogIndex Index { get; }

    /// <summary>All controls in the order of the groups.</summary>
    public IReadOnlyList<Control> Controls => Index.Controls;

    public Control? FindControl(string id) => Index.ControlsById.GetValueOrDefault(id);

    public Chapter? FindChapter(string id) => Index.ChaptersById.GetValueOrDefault(id);

    public ControlGroup? FindGroup(string id) => Index.GroupsById.GetValueOrDefault(id);

    public GlossaryEntry? FindTerm(string word) => Index.TermsByWord.GetValueOrDefault(word);

    public Reference? FindReference(string id) => Index.ReferencesById.GetValueOrDefault(id);

    /// <summary>What <c>[[target#anchor]]</c> leads to, or null.</summary>
    public ProseTarget? FindTarget(string target, string? anchor) => Index.FindTarget(target, anchor);
}
