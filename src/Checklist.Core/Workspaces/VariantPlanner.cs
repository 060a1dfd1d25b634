using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;

namespace Checklist.Core.Workspaces;

/// <summary>Turns what a build was asked for into resolved catalogs, one for each folder of the output.</summary>
/// <param name="workspace">One whose catalog and profiles have no errors.</param>
internal sealed class VariantPlanner(Workspace workspace)
{
    private readonly IReadOnlyList<ValidatedProfile> profiles = workspace.QuietProfiles!;

    /// <summary>Empty where a profile that was asked for is not there; the workspace's bag says so.</summary>
    public IReadOnlyList<BuildVariant> Plan(ProfileRequest request)
    {
        if (request.IsNone)
        {
            return [new BuildVariant("", workspace.Whole)];
        }

        var isAll = request.Ids.Contains(ProfileRequest.All, StringComparer.Ordinal);
        var chosen = isAll ? profiles : Find(request.Ids);
        var tailored = request.IsNarrowed ? Narrow(chosen, request) : chosen;
        var variants = tailored.Select(profile => new BuildVariant($"{profile.Profile.Id}/", workspace.Resolve(profile)));
        return isAll && !request.IsNarrowed ? [new BuildVariant("", workspace.Whole), .. variants] : [.. variants];
    }

    /// <summary>Every profile of the catalog beside those that this run made for itself.</summary>
    public MatrixBuilder Matrix(IReadOnlyList<BuildVariant> variants)
    {
        var ofFiles = profiles.Select(workspace.Resolve).ToList();
        var ofRun = variants.Select(variant => variant.Resolved)
            .Where(resolved => resolved.Profile is not null && !ofFiles.Contains(resolved));
        return new MatrixBuilder(workspace.QuietCatalog!, [.. ofFiles, .. ofRun], variants.Select(variant => variant.Id));
    }

    private IReadOnlyList<ValidatedProfile> Find(IReadOnlyList<string> ids)
    {
        var profilesById = profiles.ToDictionary(profile => profile.Profile.Id, StringComparer.Ordinal);
        var place = workspace.QuietCatalog!.Catalog.Source.Start;
        foreach (var id in ids.Where(id => !profilesById.ContainsKey(id)))
        {
            workspace.Diagnostics.Add(ProfileDiagnostics.UnknownProfile(place, id, profilesById.Keys));
        }

        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => profilesById.GetValueOrDefault(id)).OfType<ValidatedProfile>()];
    }

    /// <summary>A profile for the run alone, on top of each that was chosen, or of the whole catalog.</summary>
    private IReadOnlyList<ValidatedProfile> Narrow(IReadOnlyList<ValidatedProfile> chosen, ProfileRequest request)
    {
        var bases = chosen.Count == 0 && request.Ids.Count == 0 ? (IEnumerable<ValidatedProfile?>)[null] : chosen;
        return
        [
            .. bases.Select(profile => RunProfile.Make(
                workspace.QuietCatalog!, profile, request.Roles, request.Platforms, workspace.Diagnostics)).OfType<ValidatedProfile>(),
        ];
    }
}
