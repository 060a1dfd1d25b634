using System.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>--sign</c>, of the commands that write what people stand behind.</summary>
internal static class SignOption
{
    /// <summary>The option of one command.</summary>
    /// <param name="what">What is signed, with its article.</param>
    public static Option<string?> Create(string what) => new("--sign")
    {
        HelpName = "key",
        Description = $"Sign {what} with this SSH key: a private key, or the public half of one in your agent",
    };
}
