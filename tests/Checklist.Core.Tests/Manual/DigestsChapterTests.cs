using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Manual;

/// <summary>The test vectors of the manual, computed from the catalog beside them and from the objects that it prints.</summary>
public partial class DigestsChapterTests
{
    private static readonly string Chapter = ManualFiles.Chapter("digests.md");

    private static readonly Release Release = Recorded.Of(Example().Match(Chapter).Groups["yaml"].Value);

    [Fact]
    public void Each_digest_of_the_manual_is_that_of_its_catalog()
    {
        var control = Release.Controls[0];
        string[] digests = [control.ContentDigest, control.Requirements[0].Digest, Release.DocumentDigest];
        Assert.Equal(digests, Vector().Matches(Chapter).Select(match => match.Groups["digest"].Value));
    }

    [Fact]
    public void Each_digest_of_the_manual_is_that_of_the_object_above_it() => Assert.All(Vector().Matches(Chapter), match =>
    {
        var json = match.Groups["json"].Value;
        var value = JsonFieldReader.Read(Encoding.UTF8.GetBytes(json.Replace("{\"canon\":2,", "{", StringComparison.Ordinal)));
        Assert.Equal(json.Replace("\"canon\":2,", "", StringComparison.Ordinal), Encoding.UTF8.GetString(CanonicalBytes.Of(value)));
        Assert.Equal(match.Groups["digest"].Value, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    });

    [Fact]
    public void A_release_is_sealed_as_the_manual_says()
    {
        var root = Release.Root;
        var rest = root.With("digests", root.Map("digests")!.With("release", null));
        Assert.Equal(Release.Seal, CanonicalBytes.Digest(rest));
        Assert.NotNull(SemanticVersion.Parse(Release.Version!));
    }

    [GeneratedRegex("```yaml example\n(?<yaml>id: release-checklist\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```json\n(?<json>[^\n]*)\n```\n\n[A-Z][a-z ]*? digest (?:of check a )?`(?<digest>sha256:[0-9a-f]{64})`")]
    private static partial Regex Vector();
}
