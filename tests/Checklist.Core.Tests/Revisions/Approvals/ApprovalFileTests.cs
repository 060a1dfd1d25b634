using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Revisions.Approvals;

public class ApprovalFileTests
{
    private static readonly Approval Draft = new("1.0.0", "owner", "A. \"B\" Person", "2026-11-01", new SourceText("a.yaml", "").Start);

    [Fact]
    public void An_approval_of_the_whole_has_its_digest_and_note() => Assert.Equal(
        "# Written by checklist approve. To approve again after a change, run it again.\ncatalog: \"lab\"\nversion: \"1.0.0\"\nrole: \"owner\"\nname: \"A. \\\"B\\\" Person\"\ndate: 2026-11-01\nnote: \"Fine.\"\ndigest: \"sha256:a\"\n",
        Encoding.UTF8.GetString(ApprovalWriter.Write(Draft with { Note = "Fine.", Digest = "sha256:a" }, "lab")));

    [Fact]
    public void An_approval_of_single_controls_lists_them() => Assert.EndsWith(
        "date: 2026-11-01\ncontrols:\n  - { id: \"rel-01\", digest: \"sha256:a\" }\n  - { id: \"rel-02\", digest: \"sha256:b\" }\n",
        Encoding.UTF8.GetString(
            ApprovalWriter.Write(Draft with { Controls = [new("rel-01", "sha256:a"), new("rel-02", "sha256:b")] }, "lab")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "releases/1.0.0/approvals/owner-a-b-person.yaml")]
    [InlineData(2, "releases/1.0.0/approvals/owner-a-b-person-2.yaml")]
    public void Each_approval_has_a_file_of_its_own(int number, string path) => Assert.Equal(path, ApprovalWriter.PathOf(Draft, number));

    [Fact]
    public void What_was_written_reads_back()
    {
        var approval = Draft with { Note = "Fine.", Controls = [new("rel-01", "sha256:a")] };
        var read = Assert.Single(
            Read(("releases/1.0.0/approvals/a.yaml", Encoding.UTF8.GetString(ApprovalWriter.Write(approval, "lab"))),
                ("releases/1.0.0.json", "{}"), ("releases/1.0.0/approvals/a.txt", "no"), ("approvals/b.yaml", "no")));
        Assert.Equal(
            (approval.Version, approval.Role, approval.Name, approval.Date, approval.Note, null),
            (read.Version, read.Role, read.Name, read.Date, read.Note, read.Digest));
        Assert.Equal(approval.Controls, read.Controls);
    }

    [Fact]
    public void A_release_records_who_approved_what()
    {
        var record = ApprovalWriter.Record(Draft with { Note = "Fine.", Digest = "sha256:a", Controls = [new("rel-01", "sha256:b")] });
        Assert.Equal(["controls", "date", "digest", "name", "note", "role"], record.Members.Select(member => member.Key));
        Assert.Equal(("rel-01", "sha256:b"), (record.Maps("controls")[0].Text("id"), record.Maps("controls")[0].Text("digest")));
    }

    [Theory]
    [InlineData("catalog")]
    [InlineData("version")]
    [InlineData("role")]
    [InlineData("name")]
    [InlineData("date")]
    public void One_that_lacks_a_key_is_reported_and_does_not_count(string key)
    {
        var text = Encoding.UTF8.GetString(ApprovalWriter.Write(Draft with { Digest = "sha256:a" }, "lab"));
        var lacking = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(key, StringComparison.Ordinal)));
        var diagnostics = new DiagnosticBag();
        Assert.Empty(ApprovalReader.Read(new MemorySources().Add("releases/1.0.0/approvals/a.yaml", lacking), diagnostics).Approvals);
        Assert.Equal($"this approval has no `{key}`", Assert.Single(diagnostics.Sorted()).Message);
    }

    [Fact]
    public void The_latest_of_a_person_in_one_role_counts_and_all_come_by_date()
    {
        var release = Recorded.WithControls(Some.Control("rel-01"));
        var digest = release.DocumentDigest;
        Approval[] approvals =
        [
            Of("owner", "Ann", "2026-11-03", digest), Of("owner", "Ann", "2026-11-01", "sha256:old"),
            Of("security", "Ann", "2026-11-02", "sha256:old"), Of("owner", "Bob", "2026-11-02", digest),
            Of("owner", "Ann", "2026-11-04", null) with
            {
                Controls = [new("rel-01", release.Controls[0].ContentDigest), new("rel-09", "sha256:x")],
            },
            Of("owner", "Ann", "2026-11-05", digest) with { Version = "0.9.0" },
        ];
        Assert.Equal(
            [
                "owner Bob 2026-11-02 True ",
                "security Ann 2026-11-02 False ",
                "owner Ann 2026-11-03 True ",
                "owner Ann 2026-11-04 False rel-09",
            ],
            ApprovalStanding.Of(approvals, release)
                .Select(standing =>
                    $"{standing.Approval.Role} {standing.Approval.Name} {standing.Approval.Date} {standing.CoversAll} {string.Join(',', standing.StaleControls)}"));

        static Approval Of(string role, string name, string date, string? digest) =>
            Draft with { Role = role, Name = name, Date = date, Digest = digest };
    }

    [Fact]
    public void Every_key_has_a_description_with_a_full_stop() =>
        Assert.All(ShapeWalker.Mappings(ApprovalFormat.Shape).SelectMany(mapping => mapping.Fields),
            field => Assert.Matches(@"^[A-Z].*\.$", field.Description));

    private static IReadOnlyList<Approval> Read(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var sources = files.Aggregate(new MemorySources(), (all, file) => all.Add(file.Path, file.Text));
        var read = ApprovalReader.Read(sources, diagnostics).Approvals;
        Assert.Equal("", Findings.Of(diagnostics));
        return read;
    }
}
