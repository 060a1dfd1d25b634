using System.Globalization;
using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;
using CsCheck;

namespace Checklist.Core.Tests.Profiles;

/// <summary>Laws of resolving, over the shipped guide and random profiles.</summary>
public class ProfilePropertyTests
{
    private static readonly ValidatedCatalog Guide = ReadGuide();

    private static readonly Gen<string> Selectors = Gen.OneOf(
        Lines("ids", Guide.Controls.Select(control => control.Id!.Value)),
        Lines("groups", Guide.Catalog.Groups.Select(group => group.Id!.Value)),
        Lines("roles", Guide.Catalog.Roles.Select(role => role.Id.Value)),
        Lines("platforms", Guide.Catalog.Platforms.Select(platform => platform.Id.Value)),
        Lines("levels", Guide.Catalog.Levels.Select(level => level.Id.Value)),
        Lines("tags", Guide.Controls.SelectMany(control => control.Tags).Select(tag => tag.Value).Distinct()),
        Lines("severity", ["critical", "high", "medium", "low", "info"]),
        Lines("keyword", ["must", "should", "may"]));

    private static readonly Gen<string> Profiles =
        from include in Selectors.List[0, 3]
        from exclude in Selectors.List[0, 4]
        select Text(include, exclude);

    [Fact]
    public void What_is_in_and_what_is_left_out_are_the_catalog() => Profiles.Sample(text =>
    {
        var resolved = Resolve(text);
        var ids = Tailored.Controls(resolved).Select(control => control.Id!.Value)
            .Concat(resolved.Excluded.Select(exclusion => exclusion.Control.Id!.Value)).ToList();
        return ids.Count == Guide.Controls.Count
            && ids.ToHashSet(StringComparer.Ordinal).SetEquals(Guide.Controls.Select(control => control.Id!.Value))
            && resolved.Excluded.All(exclusion => exclusion.Decision.Reason.Length > 0);
    }, iter: 1000);

    [Fact]
    public void Resolving_again_changes_nothing() =>
        Profiles.Sample(text => Tailored.In(Resolve(text)) == Tailored.In(Resolve(text)), iter: 100);

    [Fact]
    public void A_profile_that_imports_another_and_selects_the_same_is_the_same() => Profiles.Sample(text =>
    {
        var once = Read("once", text);
        var twice = new ValidatedProfile(Read("twice", text).Profile, [once]);
        return Tailored.In(ProfileResolver.Resolve(Guide, once)) == Tailored.In(ProfileResolver.Resolve(Guide, twice));
    }, iter: 100);

    [Fact]
    public void The_order_of_keys_and_values_does_not_matter() =>
        Gen.Select(Selectors.List[1, 3], Selectors.List[0, 3]).Sample((include, exclude) =>
        {
            include = [.. include.DistinctBy(line => line.Split(':')[0])];
            var forward = Resolve(Text(include, exclude));
            var backward = Resolve(
                Text([.. Enumerable.Reverse(include).Select(Reversed)], [.. Enumerable.Reverse(exclude).Select(Reversed)]));
            return Tailored.In(forward) == Tailored.In(backward);
        }, iter: 100);

    [Fact]
    public void The_order_of_imports_does_not_matter_for_the_selection() => Gen.Select(Profiles, Profiles).Sample((first, second) =>
    {
        var (a, b) = (Read("a", first), Read("b", second));
        var (empty, other) = (Read("c", Text([], [])).Profile, Read("d", Text([], [])).Profile);
        return Tailored.In(ProfileResolver.Resolve(Guide, new ValidatedProfile(empty, [a, b])))
            == Tailored.In(ProfileResolver.Resolve(Guide, new ValidatedProfile(other, [b, a])));
    }, iter: 100);

    private static string Reversed(string line)
    {
        var parts = line.TrimEnd(']').Split(": [");
        return $"{parts[0]}: [{string.Join(", ", Enumerable.Reverse(parts[1].Split(", ")))}]";
    }

    private static Gen<string> Lines(string key, IEnumerable<string> values)
    {
        var all = values.ToArray();
        return Gen.Shuffle(all, 1, Math.Min(3, all.Length)).Select(chosen => $"{key}: [{string.Join(", ", chosen)}]");
    }

    /// <summary>A key twice would be a mistake, so the first of a kind counts.</summary>
    private static string Text(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        var text = new StringBuilder(Tailored.Head);
        var keys = include.DistinctBy(line => line.Split(':')[0]).ToList();
        text.Append(keys.Count == 0 ? "" : $"include:\n  {string.Join("\n  ", keys)}\n  reason: Because\n");
        text.Append(exclude.Count == 0 ? "" : "exclude:\n");
        foreach (var line in exclude)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {line}\n    reason: Because\n");
        }

        return text.ToString();
    }

    private static ResolvedCatalog Resolve(string text) => ProfileResolver.Resolve(Guide, Read("readers", text));

    /// <summary>A random profile may leave nothing in, which is a mistake; the laws hold for it all the same.</summary>
    private static ValidatedProfile Read(string name, string text)
    {
        var sources = new MemorySources().Add($"profiles/{name}.yaml", text);
        return new ValidatedProfile(ProfileReader.ReadAll(sources, new DiagnosticBag()).Profiles.Single(), []);
    }

    private static ValidatedCatalog ReadGuide()
    {
        var diagnostics = new DiagnosticBag();
        return CatalogValidator.Validate(CatalogReader.Read(Shipped.Sources("hyper-v-2012"), "catalog.yaml", diagnostics)!, diagnostics)!;
    }
}
