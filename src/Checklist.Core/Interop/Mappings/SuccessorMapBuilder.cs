using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Mappings;

/// <summary>Finds the controls that a mapping file means in two versions.</summary>
internal sealed class SuccessorMapBuilder
{
    private readonly Release old;
    private readonly Release current;
    private readonly ControlNames oldNames;
    private readonly ControlNames newNames;
    private readonly DiagnosticBag diagnostics;

    private SuccessorMapBuilder(Release old, Release current, DiagnosticBag diagnostics)
    {
        (this.old, this.current, this.diagnostics) = (old, current, diagnostics);
        (oldNames, newNames) = (new ControlNames(old), new ControlNames(current));
    }

    /// <summary>Null with CHK5060 or CHK5062 in the bag; CHK5061 and CHK5063 leave out what cannot be used.</summary>
    public static SuccessorMap? Read(SourceText source, Release old, Release current, DiagnosticBag diagnostics) =>
        MappingFileReader.Read(source, diagnostics) is { } stated
            ? new SuccessorMapBuilder(old, current, diagnostics).Build(source, stated)
            : null;

    private SuccessorMap? Build(SourceText source, IReadOnlyList<StatedSuccessor> stated)
    {
        var forward = stated.Count(pair => IsKnown(pair.Old, pair.New));
        if (stated.All(pair => pair.Old is not null && pair.New is not null) && stated.Count(pair => IsKnown(pair.New, pair.Old)) > forward)
        {
            stated = [.. stated.Select(pair => pair with { Old = pair.New, New = pair.Old })]; // a mapping that starts from the new version
        }

        ReportUnknown(stated, pair => pair.Old, oldNames, old);
        ReportUnknown(stated, pair => pair.New, newNames, current);
        var found = stated.Select(pair => (Old: oldNames.Find(pair.Old), New: newNames.Find(pair.New), pair.Kind, pair.Place, Said: pair))
            .ToList();
        if (found.All(pair => pair.Old is null && pair.New is null))
        {
            diagnostics.Add(MappingDiagnostics.NothingKnown(source.Start));
            return null;
        }

        var whole = found.Where(pair => pair.Old is not null && pair.New is not null).DistinctBy(pair => (pair.Old, pair.New)).ToList();
        var moves = Moves([.. whole.Select(pair => (pair.Old!, pair.New!, pair.Kind, pair.Place))]);
        var oldIds = found.Where(pair => pair.Said.New is null || pair.New is not null).Select(pair => pair.Old)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var newIds = found.Where(pair => pair.Said.Old is null || pair.Old is not null).Select(pair => pair.New)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var open = old.Controls.Where(control => !control.IsWithdrawn && IsOpen(control)).Select(control => control.Id).ToList();
        var named = open.Count(oldIds.Contains);
        var isComplete = named * 2 > open.Count;
        var pairs = whole.Select(pair => new SuccessorPair(pair.Old!, pair.New!, moves.Contains((pair.Old!, pair.New!)))).ToList();
        return new SuccessorMap(pairs, oldIds, newIds, isComplete, [Remark(named, open.Count, isComplete)]);
    }

    private static SuccessionRemark Remark(int named, int open, bool isComplete) =>
        new(isComplete ? "change-remark.mapping-complete" : "change-remark.mapping-in-part", [named, open]);

    /// <summary>A control that is gone, or that says something else: its successor is not plain from its id.</summary>
    private bool IsOpen(ReleaseControl control) =>
        current.Find(control.Id) is not { } same || !same.Requirements.SequenceEqual(control.Requirements);

    private bool IsKnown(string? before, string? after) => oldNames.Find(before) is not null && newNames.Find(after) is not null;

    /// <summary>
    /// Of the pairs that name a control, one at most is the control itself: the only one, unless it is called a part, or the first that is
    /// called a move.
    /// </summary>
    private HashSet<(string Old, string New)> Moves(IReadOnlyList<(string Old, string New, StatedKind Kind, SourceSpan Place)> pairs)
    {
        var byOld = pairs.ToLookup(pair => pair.Old, StringComparer.Ordinal);
        var byNew = pairs.ToLookup(pair => pair.New, StringComparer.Ordinal);
        var moves = new HashSet<(string, string)>();
        var (movedOld, movedNew) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var pair in pairs)
        {
            var isOnly = byOld[pair.Old].Count() == 1 && byNew[pair.New].Count() == 1;
            if (pair.Kind is StatedKind.Split or StatedKind.Merged || (pair.Kind == StatedKind.Unsaid && !isOnly))
            {
                continue;
            }

            if (movedOld.Contains(pair.Old) || movedNew.Contains(pair.New))
            {
                diagnostics.Add(MappingDiagnostics.Contradiction(pair.Place, movedOld.Contains(pair.Old) ? pair.Old : pair.New));
                continue;
            }

            movedOld.Add(pair.Old);
            movedNew.Add(pair.New);
            moves.Add((pair.Old, pair.New));
        }

        return moves;
    }

    private void ReportUnknown(
        IReadOnlyList<StatedSuccessor> stated, Func<StatedSuccessor, string?> idOf, ControlNames names, Release release)
    {
        var unknown = stated.Where(pair => idOf(pair) is { } id && names.Find(id) is null).DistinctBy(idOf, StringComparer.Ordinal)
            .ToList();
        if (unknown.Count > 0 && unknown.Count < stated.Count)
        {
            diagnostics.Add(
                MappingDiagnostics.UnknownIds(
                    unknown[0].Place, release.Version ?? "without a number", [.. unknown.Select(pair => idOf(pair)!)]));
        }
    }
}

/// <summary>The controls of a version by the names that other people's files have for them.</summary>
internal sealed class ControlNames
{
    private readonly Release release;
    private readonly Dictionary<string, string?> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> loose = new(StringComparer.Ordinal);

    public ControlNames(Release release)
    {
        this.release = release;
        foreach (var control in release.Controls)
        {
            Add(labels, control.Label, control.Id);
            foreach (var name in new[] { Loose(control.Id), Loose(control.Label) }.Distinct(StringComparer.Ordinal))
            {
                Add(loose, name, control.Id);
            }
        }
    }

    /// <summary>The id of the control: by its id, its label, and then by letters and digits alone. Null for none and for several.</summary>
    public string? Find(string? name) => name is null ? null
        : release.Find(name)?.Id ?? labels.GetValueOrDefault(name) ?? loose.GetValueOrDefault(Loose(name));

    private static void Add(Dictionary<string, string?> names, string name, string id)
    {
        if (!names.TryAdd(name, id) && names[name] != id)
        {
            names[name] = null; // it could be either
        }
    }

    /// <summary><c>v4.0.3-1.2.4</c> and <c>V1.2.4</c> are <c>1-2-4</c>, <c>AC-2(1)</c> and <c>ac-2.1</c> are <c>ac-2-1</c>.</summary>
    private static string Loose(string name)
    {
        var words = string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isVersioned = name.IndexOf('-', StringComparison.Ordinal) is > 1 and var dash && name[0] is 'v' or 'V'
            && name[1..dash].All(sign => char.IsAsciiDigit(sign) || sign == '.');
        var rest = isVersioned ? words[name[..name.IndexOf('-', StringComparison.Ordinal)].Split('.').Length..] : words;
        return string.Join(
            '-', rest.Select(
                (word, index) => index == 0 && word.Length > 1 && word[0] == 'v' && char.IsAsciiDigit(word[1]) ? word[1..] : word));
    }
}
