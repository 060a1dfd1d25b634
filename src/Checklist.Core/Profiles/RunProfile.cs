using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles.Rules;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>A profile that no file holds: what the options <c>--role</c> and <c>--platform</c> of one run ask for.</summary>
public static class RunProfile
{
    /// <summary>Null when the catalog has no such role or platform, or nothing is left.</summary>
    /// <param name="from">The profile that is narrowed; null for the whole catalog.</param>
    public static ValidatedProfile? Make(
        ValidatedCatalog validated, ValidatedProfile? from, IReadOnlyList<string> roles,
        IReadOnlyList<string> platforms, DiagnosticBag diagnostics)
    {
        var place = validated.Catalog.Title?.Span ?? validated.Catalog.Source.Start;
        var titles = validated.Catalog.Roles.Where(role => roles.Contains(role.Id.Value, StringComparer.Ordinal))
            .Select(role => (role.Title ?? role.Id).Value.Trim())
            .Concat(validated.Catalog.Platforms.Where(platform => platforms.Contains(platform.Id.Value, StringComparer.Ordinal))
            .Select(platform => (platform.Title ?? platform.Id).Value.Trim()));
        var prefix = from is null ? "" : from.Profile.Name + ": ";
        var selection = new Selection(place) { Roles = Texts(roles), Platforms = Texts(platforms) };
        var options = string.Join(
            ' ', roles.Select(role => $"--role {role}").Concat(platforms.Select(platform => $"--platform {platform}")));
        var profile = new Profile(IdOf(from, roles, platforms), place)
        {
            Title = Text(prefix + string.Join(", ", titles)),
            Imports = from is null ? [] : [Text(from.Profile.Id)],
            Include = new ProfileInclude(selection, new ProfileReason(Text($"Chosen for this build with {options}."), null, null)),
        };
        return Validate(new ValidatedProfile(profile, from is null ? [] : [from]), validated, diagnostics);

        SourcedText Text(string value) => new(value, place, TextForm.Verbatim);

        IReadOnlyList<SourcedText> Texts(IReadOnlyList<string> values) => [.. values.Distinct(StringComparer.Ordinal).Select(Text)];
    }

    private static ValidatedProfile? Validate(ValidatedProfile profile, ValidatedCatalog validated, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var places = new CatalogPlaces(validated);
        new SelectorRule(new SelectorNames(places), findings).Check(profile.Profile);
        if (!findings.HasErrors)
        {
            AgreementRule.Check(profile, places, findings);
        }

        return findings.HasErrors ? null : profile;
    }

    /// <summary>Names the output folder, so it has letters, digits and hyphens only.</summary>
    private static string IdOf(ValidatedProfile? from, IReadOnlyList<string> roles, IReadOnlyList<string> platforms)
    {
        string?[] parts = [from?.Profile.Id, Part("role", roles), Part("platform", platforms)];
        return string.Join('-', parts.Where(part => part is not null));

        static string? Part(string name, IReadOnlyList<string> ids) =>
            ids.Count == 0 ? null : $"{name}-{Slug.Make(string.Join('-', ids), name)}";
    }
}
