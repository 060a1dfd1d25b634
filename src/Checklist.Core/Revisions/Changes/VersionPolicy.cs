using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Which change demands which rise of the version.</summary>
public static class VersionPolicy
{
    /// <summary>Words of the catalog's <c>versioning</c> and what holds where it says nothing.</summary>
    public static IReadOnlyDictionary<string, VersionStep> Defaults { get; } = new Dictionary<string, VersionStep>(StringComparer.Ordinal)
    {
        ["removed"] = VersionStep.Major,
        ["requirement"] = VersionStep.Major,
        ["added"] = VersionStep.Minor,
        ["severity"] = VersionStep.Minor,
        ["metadata"] = VersionStep.Patch,
        ["mapping"] = VersionStep.Patch,
        ["clarified"] = VersionStep.Patch,
        ["editorial"] = VersionStep.Patch,
        ["guide"] = VersionStep.Patch,
    };

    /// <summary>What a catalog says; empty where it leaves all to the defaults.</summary>
    public static IReadOnlyDictionary<string, VersionStep> Of(Release release)
    {
        var words = release.Root.Map("catalog")?.Map("versioning")?.Members ?? [];
        return words.Where(word => Defaults.ContainsKey(word.Key) && word.Value is FieldText)
            .ToDictionary(word => word.Key, word => StepOf(((FieldText)word.Value).Value), StringComparer.Ordinal);
    }

    /// <summary>
    /// What holds between two versions: for each kind of change the greater step of the two, since a text cannot loosen the rules for its
    /// own version.
    /// </summary>
    public static IReadOnlyDictionary<string, VersionStep> Of(Release old, Release current)
    {
        var (before, now) = (Of(old), Of(current));
        return Defaults.Keys.ToDictionary(
            word => word,
            word => StepOf(word, before) > StepOf(word, now) ? StepOf(word, before) : StepOf(word, now),
            StringComparer.Ordinal);
    }

    /// <summary>The word of the catalog's <c>versioning</c> that a kind of change falls under.</summary>
    public static string WordOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Removed or ChangeKind.Withdrawn or ChangeKind.Replaced or ChangeKind.Split or ChangeKind.Merged
            or ChangeKind.Excluded or ChangeKind.Renamed or ChangeKind.CheckRemoved => "removed",
        ChangeKind.Added or ChangeKind.CheckAdded or ChangeKind.Reinstated => "added",
        ChangeKind.Requirement or ChangeKind.Stricter or ChangeKind.Looser or ChangeKind.Parameter or ChangeKind.CheckChanged =>
            "requirement",
        ChangeKind.Severity => "severity",
        ChangeKind.Mapping => "mapping",
        ChangeKind.Metadata or ChangeKind.Moved or ChangeKind.Renumbered => "metadata",
        ChangeKind.Clarified => "clarified",
        ChangeKind.Editorial => "editorial",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How far a change lets the version rise.</summary>
    /// <param name="policy">What the catalog says; a word that it leaves out has its default.</param>
    public static VersionStep StepOf(ChangeKind kind, IReadOnlyDictionary<string, VersionStep> policy) => StepOf(WordOf(kind), policy);

    /// <summary>The rise that all changes together demand.</summary>
    public static VersionStep Demand(CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy)
    {
        var steps = diff.Controls.SelectMany(change => change.Weighed).Select(kind => StepOf(kind, policy));
        var others = diff.Entries.Count > 0 || diff.Head.Any(IsText) ? [StepOf("guide", policy)] : Array.Empty<VersionStep>();
        return steps.Concat(others).DefaultIfEmpty(VersionStep.None).Max();
    }

    /// <summary>The smallest version that is high enough.</summary>
    public static SemanticVersion Next(SemanticVersion last, VersionStep step) => step switch
    {
        VersionStep.Major => new SemanticVersion(last.Major + 1, 0, 0, ""),
        VersionStep.Minor => new SemanticVersion(last.Major, last.Minor + 1, 0, ""),
        _ => new SemanticVersion(last.Major, last.Minor, last.Patch + 1, ""),
    };

    /// <summary>Facts that every release sets again demand nothing.</summary>
    private static bool IsText(FieldChange change) =>
        change.Path[0] is not ("version" or "status" or "published" or "effective" or "review-by");

    private static VersionStep StepOf(string word) => word switch
    {
        "major" => VersionStep.Major,
        "minor" => VersionStep.Minor,
        "patch" => VersionStep.Patch,
        _ => VersionStep.None,
    };

    private static VersionStep StepOf(string word, IReadOnlyDictionary<string, VersionStep> policy) =>
        policy.TryGetValue(word, out var step) ? step : Defaults[word];
}

/// <summary>How far a version has to rise.</summary>
public enum VersionStep
{
    None,
    Patch,
    Minor,
    Major,
}
