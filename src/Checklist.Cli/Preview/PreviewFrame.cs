using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Checklist.Cli.Preview;

/// <summary>A page of the preview itself: one style sheet, no script but the one that every page gets.</summary>
internal static class PreviewFrame
{
    /// <summary>A page of the preview itself, around what it has to say.</summary>
    /// <param name="body">Markup.</param>
    public static string Write(string title, string body)
    {
        var styles = PreviewAssets.Styles;
        var sum = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        return $"""
            <!doctype html>
            <html lang="en" class="preview">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{sum}'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>{styles}</style>
            </head>
            <body>
            <main class="preview">
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {body}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
