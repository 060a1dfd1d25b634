using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Profiles;

/// <summary>Reads the profiles beside a catalog: <c>profiles/*.yaml</c>, in the order of their names.</summary>
public static class ProfileReader
{
    private const string Pattern = "profiles/*.yaml";

    public static ProfileFiles ReadAll(ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var paths = sources.List().Where(path => PathPattern.IsMatch(Pattern, path)).Order(StringComparer.Ordinal).ToList();
        if (paths.Count > Limits.Profiles)
        {
            diagnostics.Add(ProfileDiagnostics.TooManyProfiles(Diagnostic.Nowhere(paths[Limits.Profiles])));
            return new ProfileFiles([], IsComplete: false);
        }

        var profiles = paths.Select(path => Read(sources, path, diagnostics)).ToList();
        return new ProfileFiles([.. profiles.OfType<Profile>()], !profiles.Contains(null));
    }

    private static Profile? Read(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var profile = ReadFile(sources, path, findings);
        return profile is null ? null : profile with { IsSound = !findings.HasErrors };
    }

    private static Profile? ReadFile(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(sources, path, null, diagnostics);
        var root = source is null ? null : YamlReader.Read(source, diagnostics);
        if (root is null)
        {
            return null;
        }

        new ShapeChecker(diagnostics).Check(root, ProfileFormat.Profile, "profile");
        ReportLongLists(root, diagnostics);
        return root is YamlMapping mapping ? ReadProfile(new EntryReader(mapping, diagnostics), path) : null;
    }

    private static Profile ReadProfile(EntryReader entry, string path) =>
        new(entry.Text("id")?.Value ?? IdOf(path), (entry.Text("id") ?? entry.Text("title"))?.Span ?? entry.Place)
        {
            Title = entry.Text("title"),
            Summary = entry.Prose("summary"),
            By = entry.Text("by"),
            On = entry.Text("on"),
            Imports = entry.Texts("imports"),
            Include = entry.Entry("include", include => new ProfileInclude(ReadSelection(include), ReadReason(include))),
            Excludes = entry.Entries("exclude", exclude => new ProfileExclude(ReadSelection(exclude), ReadReason(exclude))),
            Settings = entry.Entries("set", ReadSetting),
            Changes = entry.Entries("alter", ReadChange),
            NotApplicable = entry.Entries("not-applicable", ReadNotApplicable),
        };

    /// <summary>Lists at the top and in the entries: each entry is compared with every control.</summary>
    private static void ReportLongLists(YamlNode root, DiagnosticBag diagnostics)
    {
        var lists = (root as YamlMapping)?.Entries.Select(entry => entry.Value) ?? [];
        foreach (var list in lists.Concat(lists.OfType<YamlMapping>().SelectMany(mapping => mapping.Entries).Select(entry => entry.Value))
            .OfType<YamlSequence>())
        {
            if (list.Items.Count > Limits.ProfileEntries)
            {
                diagnostics.Add(ProfileDiagnostics.TooManyEntries(list.Items[Limits.ProfileEntries].Span));
            }
        }
    }

    private static Selection ReadSelection(EntryReader entry) => new(entry.Text("control")?.Span ?? entry.Place)
    {
        Ids = entry.Text("control") is { } only ? [only, .. entry.Texts("ids")] : entry.Texts("ids"),
        Groups = entry.Texts("groups"),
        Levels = entry.Texts("levels"),
        Roles = entry.Texts("roles"),
        Platforms = entry.Texts("platforms"),
        Tags = entry.Texts("tags"),
        Severities = entry.Words<ControlSeverity>("severity"),
        Keywords = entry.Words<Keyword>("keyword"),
    };

    private static ProfileReason ReadReason(EntryReader entry) => new(entry.Text("reason"), entry.Text("by"), entry.Text("on"))
    {
        DecidedOn = entry.Text("decided-on"),
    };

    private static SetParameter? ReadSetting(EntryReader entry) =>
        entry.Text("parameter") is { } parameter && entry.Value("value") is { } value
            ? new SetParameter(parameter, value, ReadReason(entry))
            : null;

    private static NotApplicableItems? ReadNotApplicable(EntryReader entry) =>
        entry.Text("framework") is { } framework ? new NotApplicableItems(framework, entry.Texts("items"), ReadReason(entry)) : null;

    private static ControlChange? ReadChange(EntryReader entry)
    {
        if (entry.Text("control") is not { } control)
        {
            return null;
        }

        var change = new ControlChange(control, ReadReason(entry))
        {
            Severity = entry.Word<ControlSeverity>("severity"),
            SeverityText = entry.Text("severity"),
            Levels = entry.Texts("levels"),
        };
        return WithAdditions(WithRemovals(change, entry), entry);
    }

    private static ControlChange WithRemovals(ControlChange change, EntryReader entry) => entry.Mapping("remove") is { } remove
        ? change with { RemovedChecks = new EntryReader(remove, entry.Diagnostics).Texts("checks") }
        : change;

    private static ControlChange WithAdditions(ControlChange change, EntryReader entry)
    {
        if (entry.Mapping("add") is not { } mapping)
        {
            return change;
        }

        var add = new EntryReader(mapping, entry.Diagnostics);
        return change with
        {
            AddedStatement = add.Prose("statement"),
            AddedGuidance = add.Prose("guidance"),
            AddedChecks = add.Entries("checks", ControlReader.ReadCheck),
        };
    }

    private static string IdOf(string path) => Slug.Make(path[(path.LastIndexOf('/') + 1)..].Split('.')[0], "profile");
}

/// <summary>The profiles beside a catalog, as they were read.</summary>
/// <param name="Profiles">In the order of their files' names.</param>
/// <param name="IsComplete">False when a file could not be read: what it defines is not known.</param>
public sealed record ProfileFiles(IReadOnlyList<Profile> Profiles, bool IsComplete)
{
    /// <summary>Reading all of them reported no error.</summary>
    public bool IsSound => IsComplete && Profiles.All(profile => profile.IsSound);
}
