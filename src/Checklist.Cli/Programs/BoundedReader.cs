namespace Checklist.Cli.Programs;

/// <summary>Reads what a program says, to a bound.</summary>
internal static class BoundedReader
{
    /// <summary>The bytes up to the bound, and whether these are all.</summary>
    /// <param name="goesOn">Reads the rest too and drops it, so that the program does not wait for a reader.</param>
    public static async Task<(byte[] Bytes, bool IsWhole)> ReadAsync(Stream stream, int mostBytes, bool goesOn)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var isWhole = true;
        int read;
        while ((read = await NextAsync().ConfigureAwait(false)) > 0 && (isWhole || goesOn))
        {
            var kept = Math.Min(read, mostBytes - (int)bytes.Length);
            bytes.Write(buffer, 0, kept);
            isWhole &= kept == read;
        }

        return (bytes.ToArray(), isWhole);

        ValueTask<int> NextAsync() => stream.ReadAsync(buffer, CancellationToken.None);
    }
}
