namespace Checklist.Browser.Tests.Engines;

/// <summary>
/// One browser engine with one profile. Its tabs share a storage, as those of a person do. Pages are driven by scripts in them and no
/// more, as the engines have little else in common.
/// </summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>Width and height of a window, in CSS pixels.</summary>
    public const int Width = 1280;

    public const int Height = 900;

    /// <summary>Opens a tab that shows an empty page.</summary>
    public abstract Task<Tab> Open();

    /// <summary>Opens a page of which nothing is kept yet.</summary>
    public async Task<Tab> OpenFresh(string address)
    {
        var tab = await Open();
        await tab.Go(address);
        if (await tab.Run("const { length } = localStorage; localStorage.clear(); return String(length)") != "0")
        {
            await tab.Reload();
        }

        return tab;
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Connects to an engine whose process runs. One that cannot be reached is ended.</summary>
    protected static async Task<TEngine> Reach<TEngine>(TEngine engine, Func<Task> connect)
        where TEngine : Engine
    {
        try
        {
            await connect();
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A tab. What its pages complain of is kept: exceptions, errors in the console, violations of the policy.</summary>
internal abstract class Tab
{
    public List<string> Troubles { get; } = [];

    public abstract Task Go(string address);

    public abstract Task Reload();

    public abstract Task Close();

    /// <summary>The window gets this inner width.</summary>
    public abstract Task Resize(int width);

    /// <summary>The page on paper, as a PDF.</summary>
    public abstract Task<byte[]> Print();

    /// <summary>Runs the body of an async function and gives what it returns, which has to be a text.</summary>
    public abstract Task<string> Run(string body);

    /// <summary>Runs the body until it returns a text: a page that leads on takes its scripts with it.</summary>
    public async Task<string> Until(string body)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            try
            {
                if (await Run(body) is { Length: > 0 } text)
                {
                    return text;
                }
            }
            catch (Exception exception) when (exception is PlaywrightException or InvalidOperationException && tries < 499)
            {
                // the page that it ran in is gone
            }

            await Task.Delay(20);
        }

        throw new TimeoutException(body);
    }

    /// <summary>What another tab did is seen when the person comes back to this one.</summary>
    public Task ComeBack() => Run("window.dispatchEvent(new Event('focus')); return ''");
}
