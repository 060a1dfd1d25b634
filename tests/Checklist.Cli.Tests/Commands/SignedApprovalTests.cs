using System.Diagnostics;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary>Signatures with keys of every kind, made and verified by ssh-keygen too.</summary>
public sealed class SignedApprovalTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\npublished: 2026-11-25\nowner: lead\nroles: [{ id: lead, title: Release lead }]\n"
        + "approvals: { required: [owner], signed: true }\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    private const string Path = "releases/1.0.0/approvals/lead-a-person.yaml";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog);
    private readonly string keys = Directory.CreateTempSubdirectory("keys").FullName;

    public void Dispose()
    {
        test.Dispose();
        Directory.Delete(keys, recursive: true);
    }

    [Theory]
    [InlineData("ed25519", "256")]
    [InlineData("ecdsa", "256")]
    [InlineData("ecdsa", "384")]
    [InlineData("ecdsa", "521")]
    [InlineData("rsa", "3072")]
    public void A_signed_approval_is_verified_by_check_and_by_ssh_keygen(string type, string bits)
    {
        Allow("A. Person", Key("key", type, bits));
        var result = Sign("key");
        Assert.Equal((0, $"{Path}\n{Path}.sig\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal("no findings in 4 files\n", test.Run("check", "--strict", "--as-of", "2026-11-26").Error);
        using var file = File.OpenRead(test.PathOf(Path));
        Assert.Contains(
            "Good \"checklist\" signature for A. Person",
            Run(
                file, "-Y", "verify", "-f", test.PathOf("approvers"), "-I", "A. Person", "-n", "checklist", "-s",
                test.PathOf(Path + ".sig")));
    }

    [Theory]
    [InlineData("ed25519", "256")]
    [InlineData("ecdsa", "521")]
    [InlineData("rsa", "3072")]
    public void A_changed_byte_is_found(string type, string bits)
    {
        Allow("A. Person", Key("key", type, bits));
        Sign("key");
        test.With(Path, test.Read(Path).Replace("2026-11-25", "2026-11-24"));
        Assert.Contains("CHK7040", test.Run("check").Error);
        test.With(Path, test.Read(Path).Replace("2026-11-24", "2026-11-25"));
        Assert.DoesNotContain("CHK7040", test.Run("check").Error);
        var signature = test.Read(Path + ".sig");
        var last = signature.LastIndexOf("\n-----END", StringComparison.Ordinal) - 12;
        test.With(Path + ".sig", signature[..last] + (signature[last] == 'A' ? 'B' : 'A') + signature[(last + 1)..]);
        Assert.Contains("CHK7040", test.Run("check").Error);
    }

    /// <summary>As git checks it out with <c>core.autocrlf</c>.</summary>
    [Fact]
    public void Line_ends_of_another_system_change_no_signature()
    {
        Allow("A. Person", Key("key"));
        Sign("key");
        test.With(Path, test.Read(Path).Replace("\n", "\r\n"));
        Assert.Equal("no findings in 4 files\n", test.Run("check", "--strict", "--as-of", "2026-11-26").Error);
    }

    [Fact]
    public void A_key_that_is_not_listed_signs_nothing_and_its_line_is_given()
    {
        var line = Key("key");
        var result = Sign("key");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"add this line to `approvers`: \"A. Person\" namespaces=\"checklist\" {line}", result.Error);
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    [Fact]
    public void A_key_counts_for_its_owner_and_its_days_only()
    {
        var line = Key("key");
        Allow("B. Person", line);
        Assert.Contains("belongs to `B. Person`", Sign("key").Error);
        test.With("approvers", $"\"A. Person\" valid-before=\"20261125\" {line}\n");
        Assert.Contains("is not valid on 2026-11-25", Sign("key").Error);
        test.With("approvers", $"\"A. Person\" valid-after=\"20261126\" {line}\n");
        Assert.Contains("is not valid on 2026-11-25", Sign("key").Error);
        test.With("approvers", $"\"A. Person\" namespaces=\"git\" {line}\n");
        Assert.Contains("CHK7041", Sign("key").Error);
        test.With(
            "approvers",
            "# who may approve\n\n*.example.org,\"A.*\" namespaces=\"git,check*\",valid-after=\"20261125\",valid-before=\"20261126\" "
            + $"{line} laptop\n");
        Assert.Equal(0, Sign("key").ExitCode);
    }

    [Fact]
    public void Without_its_signature_an_approval_does_not_count()
    {
        Allow("A. Person", Key("key"));
        Sign("key");
        File.Delete(test.PathOf(Path + ".sig"));
        var result = test.Run("check", "--as-of", "2026-11-26");
        Assert.Contains("CHK7042", result.Error);
        Assert.Contains("CHK7021", result.Error);
        test.With("catalog.yaml", Catalog.Replace("title: Release checklist", "title: Release checklist\nstatus: published"));
        Assert.Contains("CHK7023", test.Run("release", "1.0.0").Error);
    }

    [Fact]
    public void A_release_is_signed_like_an_approval_and_pages_list_both()
    {
        Allow("A. Person", Key("key"));
        Sign("key");
        var result = test.Run("release", "1.0.0", "--sign", System.IO.Path.Combine(keys, "key"));
        Assert.Equal((0, "releases/1.0.0.json\nreleases/1.0.0.json.sig\n"), (result.ExitCode, result.Output));
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
        Assert.Equal(0, test.Run("build", "-o", "out", "--to", "markdown").ExitCode);
        var page = test.Read("out/rel/markdown/checklist.md");
        Assert.Contains("the whole text, signed with the key SHA256:", page);
        Assert.Contains("the file of the release, signed with the key SHA256:", page);
        test.With("releases/1.0.0.json.sig", test.Read(Path + ".sig"));
        Assert.Contains("CHK7040", test.Run("check").Error);
    }

    [Fact]
    public void A_key_that_is_not_there_is_said()
    {
        var result = Sign("nobody");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK7045", result.Error);
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    private CliResult Sign(string key) => test.Run(
        "approve", "--name", "A. Person", "--role", "owner", "--date", "2026-11-25", "--sign", System.IO.Path.Combine(keys, key));

    private void Allow(string name, string key) => test.With("approvers", $"\"{name}\" {key}\n");

    /// <summary>Makes a key, and gives its type and itself.</summary>
    private string Key(string name, string type = "ed25519", string bits = "256")
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Any(folder => File.Exists(System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "ssh-keygen.exe" : "ssh-keygen")));
        Assert.SkipWhen(
            !isThere && Environment.GetEnvironmentVariable("CHECKLIST_TOOLS") != "required", "ssh-keygen is not installed");
        var path = System.IO.Path.Combine(keys, name);
        Run(null, "-q", "-t", type, "-b", bits, "-N", "", "-C", "", "-f", path);
        return string.Join(' ', File.ReadAllText(path + ".pub").Split(' ', '\n').Take(2));
    }

    private static string Run(Stream? input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        input?.CopyTo(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}
