using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>Puts the profiles of a catalog side by side.</summary>
public sealed class MatrixBuilder
{
    private readonly IReadOnlyList<ResolvedCatalog> profiles;
    private readonly HashSet<string> written;
    private readonly Words words;
    private readonly int wholeCount;
    private readonly IReadOnlyList<MatrixRow> rows;

    /// <summary>Puts all profiles of a catalog side by side.</summary>
    /// <param name="profiles">Every profile of the catalog, and those that an option made, each once.</param>
    /// <param name="written">Ids of the profiles that this build writes; empty for the whole catalog.</param>
    public MatrixBuilder(ValidatedCatalog validated, IReadOnlyList<ResolvedCatalog> profiles, IEnumerable<string> written)
    {
        this.profiles = profiles;
        words = validated.Catalog.Words;
        this.written = written.ToHashSet(StringComparer.Ordinal);
        wholeCount = validated.Controls.Count(control => control.State != ControlState.Withdrawn);
        rows = Rows(validated.Catalog);
    }

    /// <summary>As one of the documents shows it; null for a catalog without profiles.</summary>
    /// <param name="current">Id of the document's profile; empty for the whole catalog.</param>
    public ProfileMatrix? For(string current)
    {
        if (profiles.Count == 0)
        {
            return null;
        }

        var prefix = current.Length == 0 ? "" : "../";
        var whole = new DocumentProfile("", words["common.all-controls"], wholeCount)
        {
            IsCurrent = current.Length == 0,
            Folder = written.Contains("") ? prefix : null,
        };
        return new ProfileMatrix(whole, [.. profiles.Select(Profile)], rows);

        DocumentProfile Profile(ResolvedCatalog resolved)
        {
            var profile = resolved.Profile!;
            var left = resolved.Excluded.Count(exclusion => exclusion.Control.State != ControlState.Withdrawn);
            return new DocumentProfile(profile.Id, profile.Name, wholeCount - left)
            {
                Summary = new ProseResolver(resolved).Resolve(profile.Summary),
                IsCurrent = profile.Id == current,
                Folder = written.Contains(profile.Id) ? $"{prefix}{profile.Id}/" : null,
            };
        }
    }

    private IReadOnlyList<MatrixRow> Rows(Catalog catalog)
    {
        var excluded = profiles.Select(
            profile => profile.Excluded.Select(exclusion => exclusion.Control.Id!.Value).ToHashSet(StringComparer.Ordinal)).ToList();
        var altered = profiles.Select(
            profile => profile.Alterations.Select(alteration => alteration.Control.Id!.Value).ToHashSet(StringComparer.Ordinal)).ToList();
        return [.. catalog.Groups.SelectMany(RowsOf)];

        IEnumerable<MatrixRow> RowsOf(ControlGroup group) =>
            group.Controls.Select(control => Row(group, control)).Concat(group.Groups.SelectMany(RowsOf));

        MatrixRow Row(ControlGroup group, Control control)
        {
            var id = control.Id!.Value;
            var link = new ControlLink(id, (control.Label ?? control.Id).Value.Trim(), (control.Title ?? control.Id).Value.Trim());
            return new MatrixRow(
                link,
                (group.Title ?? group.Id!).Value.Trim(),
                control.State == ControlState.Withdrawn,
                [.. profiles.Select(
                    (_, index) => excluded[index].Contains(id)
                        ? MatrixCell.Out
                        : altered[index].Contains(id) ? MatrixCell.Altered : MatrixCell.In)]);
        }
    }
}
