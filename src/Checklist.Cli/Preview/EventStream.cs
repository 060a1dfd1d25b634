using System.Text;
using Checklist.Cli.Reports;
using Microsoft.AspNetCore.Http;

namespace Checklist.Cli.Preview;

/// <summary>Tells a page, for as long as it is open, which pages are the newest and what was found.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20); // so that a connection that broke is noticed

    public static async Task WriteAsync(HttpContext context, PreviewState state, CancellationToken ending)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending, context.RequestAborted);
        try
        {
            await SendAsync(context.Response, "retry: 500\n\n", either.Token);
            while (true)
            {
                var changed = state.Changed;
                await SendAsync(context.Response, $"data: {Describe(state)}\n\n", either.Token);
                while (!await EndsAsync(changed, either.Token))
                {
                    await SendAsync(context.Response, ":\n\n", either.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static async Task<bool> EndsAsync(Task changed, CancellationToken cancellation)
    {
        var heartbeat = Task.Delay(Heartbeat, cancellation);
        var first = await Task.WhenAny(changed, heartbeat);
        cancellation.ThrowIfCancellationRequested();
        return first == changed;
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
    }

    private static string Describe(PreviewState state) => JsonText.Write(json =>
    {
        var findings = state.Findings;
        json.WriteStartObject();
        json.WriteStartArray("versions"); // a page of another one loads again
        foreach (var version in state.Pages?.Versions ?? [""])
        {
            json.WriteStringValue(version);
        }

        json.WriteEndArray();
        json.WriteString("summary", Summary.Counts(findings));
        json.WriteBoolean("hasErrors", state.HasErrors);
        json.WriteString("findings", findings.Count == 0 ? "" : FindingsHtml.Write(findings));
        json.WriteString("styles", PreviewAssets.Styles);
        json.WriteEndObject();
    });
}
