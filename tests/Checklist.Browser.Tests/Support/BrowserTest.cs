namespace Checklist.Browser.Tests.Support;

/// <summary>A test with a browser context of its own. At the end nothing may have broken the page's policy or thrown.</summary>
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    /// <summary>Violations that scripts see are written into the console, where each engine can be listened to.</summary>
    internal const string ListenForViolations = "document.addEventListener('securitypolicyviolation', "
        + "event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))";

    private readonly List<string> troubles = [];

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Context = await fixture.Get().NewContextAsync(Options());
        await Context.AddInitScriptAsync(ListenForViolations);
        Context.SetDefaultTimeout(10_000);
        Page = await NewPage();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.Empty(troubles);
        GC.SuppressFinalize(this);
    }

    protected virtual BrowserNewContextOptions Options() => new() { ViewportSize = new() { Width = 1280, Height = 900 } };

    /// <summary>Whether an error in the console is the page's.</summary>
    protected virtual bool IsTrouble(string text) => true;

    /// <summary>Whether a request that is not for a file of the disk belongs to the test.</summary>
    protected virtual bool IsOwn(string url) => false;

    protected async Task<IPage> NewPage()
    {
        var page = await Context.NewPageAsync();
        page.PageError += (_, error) => troubles.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && IsTrouble(message.Text))
            {
                troubles.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url) && !request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                troubles.Add($"request to {request.Url}");
            }
        };
        return page;
    }

    protected ILocator Radio(string name, string value) => Page.Locator($"input[name=\"{name}\"][value=\"{value}\"]");

    protected ILocator Field(string id) => Page.Locator($"[id=\"{id}\"]");

    protected ILocator Check(string control, string check) => Page.Locator($"[id=\"{control}\"] [data-check=\"{check}\"]");

    protected ILocator Progress => Page.Locator(".progress-number");

    protected Task Act(string action) => Page.Locator($".actions [data-action={action}]").ClickAsync();

    /// <summary>Presses a button of the dialog. Its answer comes later than the click: with the event of the closed dialog.</summary>
    protected async Task AnswerDialog(string button)
    {
        await Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// Stores what another tab of the lab's checklist would, without telling this one. Of an answer, control, check and digest are put in.
    /// </summary>
    protected Task StoreUnseen(string name, string value) => Page.EvaluateAsync(
        """
        ([name, text]) => {
          const key = `checklist/2/lab/${document.documentElement.dataset.digest.replace('sha256:', '').slice(0, 12)}//${name}`;
          const { w = {} } = JSON.parse(localStorage.getItem(key) ?? '{}');
          const { control, check, digest } = checklist.page.readData().checks.find(asked => name === `${asked.control}/${asked.check ?? ''}/`) ?? {};
          const value = JSON.parse(text);
          const v = control ? { control, ...(check && { check }), ...value, digest } : value;
          localStorage.setItem(key, JSON.stringify({ v, w: { ...w, t1: 1 } }));
        }
        """,
        new[] { name, value });

    /// <summary>Text of the page as people read it, with its white space folded.</summary>
    protected static async Task<string> Text(ILocator place) =>
        string.Join(' ', (await place.TextContentAsync() ?? "").Split(null as char[], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The exported file.</summary>
    protected async Task<string> Export()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Act("export"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    protected async Task Import(string text, string name = "answers.json")
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Act("import"));
        await chooser.SetFilesAsync(
            new FilePayload { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
    }

    /// <summary>Runs a script in the page and gives what it comes to as JSON.</summary>
    protected Task<string> Evaluate(string script) => Page.EvaluateAsync<string>($"JSON.stringify({script}) ?? 'undefined'");
}
