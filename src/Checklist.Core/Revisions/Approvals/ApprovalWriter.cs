using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Yaml;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>Writes an approval's file, and an approval as a part of a release.</summary>
public static class ApprovalWriter
{
    /// <summary>One file for each approval, so that two people who approve at the same time do not meet in version control.</summary>
    /// <param name="number">From 1; a person who approves a corrected text gets a second file.</param>
    public static string PathOf(Approval approval, int number) =>
        $"{ApprovalReader.FolderOf(approval.Version)}{NameOf(approval)}{(number == 1 ? "" : $"-{number}")}.yaml";

    private static string NameOf(Approval approval) =>
        Slug.Make($"{approval.Role} {approval.Name} {approval.Profile}".TrimEnd(), "approval");

    public static byte[] Write(Approval approval, string catalogId)
    {
        var text = new StringBuilder("# Written by checklist approve. To approve again after a change, run it again.\n");
        Line("catalog", catalogId);
        Line("version", approval.Version);
        Line("role", approval.Role);
        Line("name", approval.Name);
        text.Append("date: ").Append(YamlText.Day(approval.Date)).Append('\n');
        Line("note", approval.Note);
        Line("profile", approval.Profile);
        Line("digest", approval.Digest);
        Line("changes", approval.Changes);
        text.Append(approval.Controls.Count == 0 ? "" : "controls:\n");
        foreach (var control in approval.Controls)
        {
            text.Append($"  - {{ id: {YamlText.Quote(control.Id)}, digest: {YamlText.Quote(control.Digest)} }}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(key).Append(": ").Append(YamlText.Quote(value)).Append('\n');
            }
        }
    }

    public static FieldMap Record(Approval approval) => new CanonicalJson()
        .Add("role", approval.Role)
        .Add("name", approval.Name)
        .Add("date", approval.Date)
        .Add("note", approval.Note)
        .Add("profile", approval.Profile)
        .Add("digest", approval.Digest)
        .Add("changes", approval.Changes)
        .Add("key", approval.Key)
        .Add("controls", [.. approval.Controls.Select(control => new CanonicalJson().Add("id", control.Id).Add("digest", control.Digest))])
        .ToMap();

    /// <summary>The approval that a person would give to the text as it is.</summary>
    /// <param name="approval">Names the profile, where it is for the text of one.</param>
    /// <param name="controls">Ids of single controls; empty for the whole.</param>
    public static Approval Of(Release release, Approval approval, IReadOnlyList<string> controls) => controls.Count == 0
        ? approval with { Digest = ProfileRecord.DigestOf(release, approval.Profile), Changes = release.ChangesDigest }
        : approval with { Controls = [.. controls.Select(id => new ApprovedControl(id, release.Find(id)!.ContentDigest))] };
}
