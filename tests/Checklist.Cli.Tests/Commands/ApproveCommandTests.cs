using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class ApproveCommandTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\nowner: lead\nroles: [{ id: lead, title: Release lead }]\n"
        + "groups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    private const string Path = "releases/1.0.0/approvals/lead-a-person.yaml";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog);

    public void Dispose() => test.Dispose();

    [Fact]
    public void An_approval_is_a_file_that_check_takes()
    {
        var result = Approve("--date", "2026-11-25", "--note", "Tried \"it\": fine");
        Assert.Equal((0, Path + "\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("date: 2026-11-25\nnote: \"Tried \\\"it\\\": fine\"\ndigest: \"sha256:", test.Read(Path));
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void A_release_keeps_the_approvals_that_hold()
    {
        Approve();
        test.Run("release", "1.0.0");
        Assert.Contains("\"name\": \"A. Person\"", test.Read("releases/1.0.0.json"));
    }

    [Fact]
    public void The_text_of_a_profile_is_approved_apart_from_the_catalog()
    {
        test.With("profiles/vms.yaml", "title: Machines\n");
        var path = Path.Replace("person", "person-vms");
        Assert.Equal((0, path + "\n"), (Approve("--profile", "vms") is var result ? result.ExitCode : 1, result.Output));
        Assert.Contains("profile: \"vms\"\ndigest: \"sha256:", test.Read(path));
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
        Assert.Contains("CHK7024", Approve("--profile", "vms").Error);
        Assert.Equal(0, Approve().ExitCode);
    }

    [Fact]
    public void Approving_twice_or_in_the_past_writes_nothing()
    {
        Approve("--date", "2026-11-25");
        Assert.Contains("CHK7024", Approve("--date", "2026-11-26").Error);
        test.With("catalog.yaml", Catalog.Replace("Every test", "Each test"));
        Assert.Contains("CHK7026", Approve("--date", "2026-11-24").Error);
        Assert.Equal(["catalog.yaml", Path], test.Files());
        Approve("--date", "2026-11-26");
        Assert.Equal(["catalog.yaml", Path.Replace("person", "person-2"), Path], test.Files());
        Assert.Equal("no findings in 3 files\n", test.Run("check", "--strict").Error);
    }

    [Theory]
    [InlineData("approve --role lead", "`--name` is missing")]
    [InlineData("approve --name A --role leed", "use `lead`")]
    [InlineData("approve --name A --role lead --control rel-02", "has no control `rel-02`")]
    [InlineData("approve --name A --role lead --profile all", "has no profile `all`")]
    [InlineData("approve --name A --role lead --profile all --control rel-01", "cannot be used together")]
    [InlineData("approve --name A --role lead --date tomorrow", "`tomorrow` is not a day")]
    public void Wrong_usage_is_said(string command, string message)
    {
        var result = test.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void There_has_to_be_a_text_of_the_version() =>
        Assert.Contains("CHK7027", test.Run("approve", "3.0.0", "--name", "A", "--role", "owner").Error);

    private CliResult Approve(params string[] more) => test.Run(["approve", "--name", "A. Person", "--role", "owner", .. more]);
}
