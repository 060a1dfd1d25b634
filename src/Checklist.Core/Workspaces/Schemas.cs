using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Workspaces;

/// <summary>
/// JSON Schemas (draft-07) of the files of a workspace, for editors. Their addresses are names, not places: nothing is fetched.
/// </summary>
public static class Schemas
{
    public static string Catalog() => JsonSchemaWriter.Write(
        CatalogFormat.Catalog, "https://checklist.example/schema/catalog-1.json", "Checklist catalog, format 1");

    /// <summary>Of a file named under <c>include</c>.</summary>
    public static string Include() => JsonSchemaWriter.Write(
        CatalogFormat.Include, "https://checklist.example/schema/include-1.json", "Part of a Checklist catalog, format 1");

    public static string Profile() => JsonSchemaWriter.Write(
        ProfileFormat.Profile, "https://checklist.example/schema/profile-1.json", "Checklist profile, format 1");

    public static string Assessment() => JsonSchemaWriter.Write(
        AssessmentFormat.Assessment, "https://checklist.example/schema/assessment-1.json", "Checklist assessment, format 1");

    public static string Review() => JsonSchemaWriter.Write(
        ReviewFormat.Review, "https://checklist.example/schema/review-1.json", "Checklist reviews of a version, format 1");

    public static string Waivers() => JsonSchemaWriter.Write(
        AssessmentFormat.WaiverFile, "https://checklist.example/schema/waivers-1.json", "Checklist waivers, format 1");
}
