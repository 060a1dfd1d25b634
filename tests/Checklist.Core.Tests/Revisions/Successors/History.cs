using System.Globalization;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Successors;

/// <summary>Two versions of a public standard under ids of a test's choice, with what became of which control by their own ids.</summary>
internal sealed class History
{
    private readonly Dictionary<string, string> ownOld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ownNew = new(StringComparer.Ordinal);
    private readonly HashSet<(string Old, string New)> truth;
    private readonly HashSet<(string Old, string New)> alsoRight;

    /// <param name="truth">Own ids of an old control and the one that it is now.</param>
    /// <param name="alsoRight">What the publisher says elsewhere; nobody has to find it.</param>
    /// <param name="oldId">The id that a control gets, of its own one.</param>
    public History(
        Release old, Release current, IEnumerable<(string Old, string New)> truth, IEnumerable<(string Old, string New)> alsoRight,
        Func<ReleaseControl, string> oldId, Func<ReleaseControl, string> newId)
    {
        this.truth = [.. truth];
        this.alsoRight = [.. alsoRight];
        Old = WithIds(old, oldId, ownOld);
        New = WithIds(current, newId, ownNew);
    }

    public Release Old { get; }

    public Release New { get; }

    /// <summary>Numbers that name one requirement in the old version and another one in the new.</summary>
    public IReadOnlyList<string> Reused =>
        [.. Old.Controls.Select(control => control.Id)
            .Where(id => ownNew.TryGetValue(id, out var now) && !truth.Contains((ownOld[id], now)))];

    public static Release Read(string folder) =>
        Recorded.Of(MemorySources.FromFolder(Path.Combine(Environment.GetEnvironmentVariable("CHECKLIST_CORPUS")!, folder)));

    /// <summary>The rows of a table below its headings.</summary>
    public static IReadOnlyList<string[]> Rows(string path) =>
        [.. File.ReadLines(Path.Combine(Environment.GetEnvironmentVariable("CHECKLIST_CORPUS")!, path))
            .Skip(1).Select(line => line.Split('\t'))];

    /// <summary>The truth as a mapping file has it.</summary>
    public SuccessorMap Map()
    {
        var oldIds = ownOld.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var newIds = ownNew.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var pairs = truth.Where(pair => oldIds.ContainsKey(pair.Old) && newIds.ContainsKey(pair.New))
            .Select(pair => new SuccessorPair(oldIds[pair.Old], newIds[pair.New], true)).ToList();
        return new SuccessorMap(pairs, pairs.Select(pair => pair.Old).ToHashSet(), pairs.Select(pair => pair.New).ToHashSet(), true, []);
    }

    public Verdict Judge(SuccessorMap? map = null)
    {
        var diff = CatalogComparer.Compare(Old, New, map);
        var claims = diff.Succession.Links.Where(link => link.IsWhole && link.Old.Id != link.New.Id && link.Basis != SuccessionBasis.Author)
            .ToList();
        var right = claims.Where(IsRight).ToList();
        var oldTexts = Old.Controls.ToDictionary(control => ownOld[control.Id], StringComparer.Ordinal);
        var newTexts = New.Controls.ToDictionary(control => ownNew[control.Id], StringComparer.Ordinal);
        var wanted = truth.Where(
            pair => oldTexts.ContainsKey(pair.Old) && newTexts.ContainsKey(pair.New) && !newTexts[pair.New].IsWithdrawn
                && oldTexts[pair.Old].Id != newTexts[pair.New].Id).ToHashSet();
        var same = wanted.Where(pair => HasSameText(oldTexts[pair.Old], newTexts[pair.New])).ToHashSet();
        var foundSame = right.Count(link => same.Contains((ownOld[link.Old.Id], ownNew[link.New.Id])));
        var parts = diff.Succession.Links.Where(link => !link.IsWhole).ToList();
        Log(claims.Where(link => !IsRight(link)), parts, diff);
        return new Verdict(
            Share(right.Count, claims.Count),
            Share(right.Count(link => wanted.Contains((ownOld[link.Old.Id], ownNew[link.New.Id]))), wanted.Count),
            Share(foundSame, same.Count),
            Reused.Count(id => diff.Controls.Any(change => change.Old?.Id == id && change.New?.Id == id && !change.New.IsWithdrawn)),
            claims.Count, parts.Count,
            Old.Controls.Count(
                control => New.Find(control.Id) is not null && !Reused.Contains(control.Id)
                    && diff.Succession.Of(control)?.New.Id != control.Id));
    }

    private void Log(IEnumerable<SuccessionLink> wrong, IEnumerable<SuccessionLink> parts, CatalogDiff diff)
    {
        if (Environment.GetEnvironmentVariable("CHECKLIST_HISTORY_LOG") is { } log)
        {
            File.AppendAllLines(log, [
                $"==== {Old.Title} {Old.Controls[0].Id}",
                .. diff.Succession.Links.Where(link => link.IsWhole && link.Old.Id != link.New.Id && IsRight(link))
                    .Select(link => "right " + Told(link)), .. wrong.Select(link => "wrong " + Told(link)),
                    .. parts.Select(link => "part " + Told(link)),
                .. Old.Controls.Where(control => diff.Succession.Of(control)?.New.Id != control.Id && New.Find(control.Id) is not null)
                    .Select(control =>
                        $"broken {control.Id} {control.Title} :: {control.Fields.Text("statement")} // {New.Find(control.Id)!.Title} :: {New.Find(control.Id)!.Fields.Text("statement")}")]);
        }
    }

    private static string Told(SuccessionLink link) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{link.Basis} {link.Likeness:0.00} {link.Old.Id} > {link.New.Id}: {link.Old.Title} :: {link.Old.Fields.Text("statement")} // {link.New.Title} :: {link.New.Fields.Text("statement")}");

    private bool IsRight(SuccessionLink link) =>
        (ownOld[link.Old.Id], ownNew[link.New.Id]) is var pair && (truth.Contains(pair) || alsoRight.Contains(pair));

    private static bool HasSameText(ReleaseControl old, ReleaseControl current) =>
        old.Title == current.Title && old.Fields.Text("statement") == current.Fields.Text("statement");

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static Release WithIds(Release release, Func<ReleaseControl, string> idOf, Dictionary<string, string> own)
    {
        var entries = release.Controls.Select(control =>
        {
            var id = idOf(control);
            own.Add(id, control.Id);
            return (FieldValue)control.Entry.With("fields", control.Fields.With("label", null).With("id", new FieldText(id)));
        });
        return new Release(release.Root.With("controls", new FieldList([.. entries])), release.Source);
    }
}

/// <param name="SameText">Recall of the controls whose text did not change.</param>
/// <param name="ReusedAsSame">Numbers that name another requirement and are told as one control.</param>
/// <param name="Broken">Ids that are the same control and are told as two.</param>
internal sealed record Verdict(double Precision, double Recall, double SameText, int ReusedAsSame, int Claims, int Parts, int Broken);
