using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public class ServeCommandTests
{
    private const string Good = "id: release\n" + Some.CatalogText;
    private const string Renamed = "id: release\ntitle: Another title\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";
    private const string Broken = "id: release\ntitle: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        titel: <script>alert(1)</script>\n";

    [Fact]
    public async Task One_address_is_printed_and_interrupting_ends_well()
    {
        await using var test = await Serve(Good);
        Assert.Contains("/release/site/index.html", await test.PageAsync("/"));
        Assert.Equal(ExitCode.Done, await test.StopAsync());
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/\n$", test.Output);
        Assert.Equal("no findings\n", test.Error);
    }

    [Fact]
    public async Task Every_output_is_there_without_a_file_being_written()
    {
        var folder = CliTest.Create();
        await using (var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good)))
        {
            Assert.Contains("Before the tag", await test.PageAsync("/release/site/"));
            Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
            Assert.Contains("Every test passes", await test.PageAsync("/release/markdown/checklist.md"));
            Assert.StartsWith("%PDF-", await test.PageAsync("/release/handout.pdf"));
            Assert.Equal(["catalog.yaml"], folder.Files());
        }
    }

    [Fact]
    public async Task A_page_may_load_the_script_of_the_preview_and_nothing_else_that_it_could_not_before()
    {
        await using var test = await Serve(Good);
        using var response = await test.SendAsync("/release/site/index.html", HttpMethod.Get);
        var address = test.Client.BaseAddress!;
        Assert.Equal(
            $"default-src 'none'; style-src 'self' file:; script-src 'self' file: {address}_preview/preview.js; img-src 'self' file:; base-uri 'none'; form-action 'none'; connect-src {address}_preview/events; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<script src=\"/_preview/preview.js\"", page);
        Assert.DoesNotContain("http-equiv=\"Content-Security-Policy\"", page);
    }

    [Theory]
    [InlineData("Host", "attacker.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1:1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "http://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Requests_that_pages_of_others_can_send_are_refused(string header, string value, HttpStatusCode status)
    {
        await using var test = await Serve(Good);
        using var page = await test.SendAsync("/release/checklist.html", HttpMethod.Get, (header, value));
        using var events = await test.SendAsync("/_preview/preview.js", HttpMethod.Get, (header, value));
        Assert.Equal((status, status), (page.StatusCode, events.StatusCode));
    }

    [Fact]
    public async Task Nothing_can_be_sent()
    {
        await using var test = await Serve(Good);
        using var response = await test.SendAsync("/release/checklist.html", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_save_gives_new_pages_and_tells_those_that_are_open()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        folder.With("catalog.yaml", Renamed);
        await ServeTest.NextAsync(events, state => HasPages(state) && Version(state) != Version(first));
        Assert.Contains("Another title", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_the_last_good_pages_stay()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        folder.With("catalog.yaml", Broken);
        var broken = await ServeTest.NextAsync(events, HasErrors);
        var findings = broken.GetProperty("findings").GetString();
        Assert.Contains("<code>catalog.yaml:7:9</code>", findings);
        Assert.Contains("&lt;script&gt;alert(1)", findings);
        Assert.DoesNotContain("<script", findings);
        Assert.Equal(Version(first), Version(broken));
        Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
        Assert.Contains("catalog.yaml:7:9: error CHK2003", test.Error);
    }

    [Fact]
    public async Task Before_there_is_any_page_the_findings_stand_in_for_it()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Broken));
        var page = await test.PageAsync("/", HttpStatusCode.ServiceUnavailable);
        Assert.Contains("CHK2003", page);
        Assert.DoesNotContain("<script>alert", page);
        var events = await test.EventsAsync();
        folder.With("catalog.yaml", Good);
        await ServeTest.NextAsync(events, HasPages);
        Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_catalog_that_is_removed_and_comes_back_in_a_new_folder_is_followed()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("policies/catalog.yaml", Good), "policies");
        var events = await test.EventsAsync();
        await ServeTest.NextAsync(events, HasPages);
        Directory.Delete(folder.PathOf("policies"), recursive: true);
        Assert.Contains("CHK0001", (await ServeTest.NextAsync(events, HasErrors)).GetProperty("findings").GetString());
        folder.With("policies/catalog.yaml", Renamed);
        await ServeTest.NextAsync(events, state => !HasErrors(state));
        Assert.Contains("Another title", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_template_that_changes_gives_new_pages()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        folder.With("templates/html/css/custom.css", ".mine{color:red}");
        await ServeTest.NextAsync(events, state => Version(state) != Version(first));
        Assert.Contains(".mine{color:red}", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var test = await Serve(Good);
        Assert.Contains("There is no page /nobody/&lt;b&gt;", await test.PageAsync("/nobody/%3Cb%3E", HttpStatusCode.NotFound));
    }

    [Fact]
    public void A_port_that_is_taken_is_a_finding()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var test = CliTest.Create();
        var result = test.With("catalog.yaml", Good).Run("serve", "--port", $"{port}");
        Assert.Equal((ExitCode.DiskOrInternal, ""), (result.ExitCode, result.Output));
        Assert.Contains($"error CHK0020: port {port} cannot be used", result.Error);
    }

    [Fact]
    public void Without_a_catalog_there_is_nothing_to_show()
    {
        using var test = CliTest.Create();
        Assert.Equal(ExitCode.WrongUsage, test.Run("serve", "nowhere").ExitCode);
    }

    private static Task<ServeTest> Serve(string catalog) => ServeTest.StartAsync(CliTest.Create().With("catalog.yaml", catalog));

    private static bool HasPages(JsonElement state) => Version(state)!.Length > 0;

    private static bool HasErrors(JsonElement state) => state.GetProperty("hasErrors").GetBoolean();

    private static string? Version(JsonElement state) => state.GetProperty("version").GetString();
}
