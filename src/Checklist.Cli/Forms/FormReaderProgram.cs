using System.Globalization;
using Checklist.Core.Interop.Forms.Replies;
using Checklist.Core.Text;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Forms;

/// <summary>
/// What this program does when <see cref="FormProcess"/> starts it: takes a form from its input, and gives to its output what the
/// form says. It opens no file, starts nothing and ends when its memory or time is used up. No command of the program.
/// </summary>
internal static class FormReaderProgram
{
    private const string Name = "read-form";
    private const int StackBytes = 4 * 1024 * 1024; // reading is not recursive

    public static IReadOnlyList<string> ArgumentsFor(int length) => [Name, length.ToString(CultureInfo.InvariantCulture)];

    public static bool IsAsked(IReadOnlyList<string> args) => args is [Name, ..];

    public static int Run(IReadOnlyList<string> args)
    {
        ProcessLimits.Set();
        using var input = Console.OpenStandardInput();
        if (LengthOf(args) is not { } length || Form(input, length) is not { } form)
        {
            using var error = Console.OpenStandardError();
            error.Write("`read-form` is how `checklist` reads a form in a process of its own: use `checklist assess collect`\n"u8);
            return ExitCode.WrongUsage;
        }

        var exitCode = ExitCode.DiskOrInternal;
        var reading = new Thread(() => exitCode = Answer(form), StackBytes);
        ProcessLimits.PrepareDecryption(form);
        reading.Start();
        reading.Join();
        return exitCode;
    }

    private static int? LengthOf(IReadOnlyList<string> args) =>
        args is [_, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= Limits.FormBytes && Console.IsInputRedirected ? length : null;

    /// <summary>Null where there are fewer bytes or more.</summary>
    private static byte[]? Form(Stream input, int length)
    {
        var form = new byte[length];
        return input.ReadAtLeast(form, length, throwOnEndOfStream: false) == length && input.ReadByte() < 0 ? form : null;
    }

    /// <summary>An exception ends the process, as a fault of the reader would: who started it says so.</summary>
    private static int Answer(byte[] form)
    {
        ProcessLimits.Close();
        Give(FormReply.To(form).Span);
        return ExitCode.Done;
    }

    /// <summary>Past the console of the class library, which opens the terminal when it writes for the first time.</summary>
    private static void Give(ReadOnlySpan<byte> reply)
    {
        if (OperatingSystem.IsWindows())
        {
            using var output = Console.OpenStandardOutput();
            output.Write(reply);
            return;
        }

#pragma warning disable RS0030 // the standard output, which is no file
        using var handle = new SafeFileHandle(1, ownsHandle: false);
        using var pipe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        pipe.Write(reply);
#pragma warning restore RS0030
    }
}
