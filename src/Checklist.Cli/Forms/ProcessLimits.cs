using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Checklist.Cli.Programs;

namespace Checklist.Cli.Forms;

/// <summary>
/// Takes from this process what the reader of a form does not need. Where the system cannot bound a process, the memory of
/// objects is bounded, and who started it bounds its time.
/// </summary>
internal static partial class ProcessLimits
{
    private const ulong HeapBytes = 224 * 1024 * 1024; // objects; what goes beyond is an exception that the reader reports
    private const nuint DataBytes = 256 * 1024 * 1024; // all memory that can be written to
    private const nuint Seconds = 15;

    private static bool IsUnix => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    public static void Set()
    {
        AppContext.SetData("GCHeapHardLimit", HeapBytes);
        GC.RefreshMemoryLimit();
        if (!IsUnix)
        {
            return;
        }

        Bound(Resource.ProcessorTime, Seconds);
        Bound(Resource.CoreFile, 0);
        if (ThisRuntime.IsNative) // one that is compiled as it runs needs files and memory for that
        {
            Bound(Resource.Data, DataBytes);
            Bound(Resource.FileSize, 0);
        }
    }

    /// <summary>The classes that decrypt lie in a library of the system, which is loaded when the first of them is used.</summary>
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Nothing is decrypted by it.")]
    public static void PrepareDecryption(ReadOnlySpan<byte> form)
    {
        if (form.IndexOf("/Encrypt"u8) >= 0)
        {
            MD5.HashData(form[..1]);
            SHA256.HashData(form[..1]);
            SHA384.HashData(form[..1]);
            SHA512.HashData(form[..1]);
            using var aes = Aes.Create();
            aes.SetKey(stackalloc byte[16]);
            aes.DecryptCbc(aes.EncryptCbc(form[..1], stackalloc byte[16]), stackalloc byte[16]);
        }
    }

    /// <summary>From here on this process opens no file, no socket and no pipe, and starts no process and no thread.</summary>
    public static void Close()
    {
        if (IsUnix && ThisRuntime.IsNative)
        {
            Bound(Resource.OpenFiles, 0);
            Bound(Resource.Processes, 0);
        }
    }

    /// <summary>Where a limit below is set already, that one holds.</summary>
    private static void Bound(Resource resource, nuint most)
    {
        var number = resource switch
        {
            Resource.ProcessorTime => 0,
            Resource.FileSize => 1,
            Resource.Data => 2,
            Resource.CoreFile => 4,
            Resource.Processes => OperatingSystem.IsMacOS() ? 7 : 6,
            Resource.OpenFiles => OperatingSystem.IsMacOS() ? 8 : 7,
            _ => throw new ArgumentOutOfRangeException(nameof(resource)),
        };
        _ = SetLimit(number, new Limit(most, most));
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    private enum Resource
    {
        ProcessorTime,
        FileSize,
        Data,
        CoreFile,
        Processes,
        OpenFiles,
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(nuint Current, nuint Most);
}
