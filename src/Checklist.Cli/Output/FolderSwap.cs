using System.Runtime.InteropServices;

namespace Checklist.Cli.Output;

/// <summary>Puts one folder in the place of another in a single step, where the system has one.</summary>
internal static partial class FolderSwap
{
    private const int WorkingDirectory = -100; // AT_FDCWD
    private const uint LinuxExchange = 2; // RENAME_EXCHANGE
    private const uint MacSwap = 2; // RENAME_SWAP

    /// <summary>
    /// Afterwards each folder has the other's content. False when the system or the disk cannot do it; then nothing changed.
    /// </summary>
    public static bool TryExchange(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt(WorkingDirectory, first, WorkingDirectory, second, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameSwapped(first, second, MacSwap) == 0;
        }
        catch (EntryPointNotFoundException) // an older C library
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt(int firstFolder, string first, int secondFolder, string second, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameSwapped(string first, string second, uint flags);
}
