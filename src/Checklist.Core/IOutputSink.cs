namespace Checklist.Core;

/// <summary>Where the files of a build go while it runs. When the build gives no result, none of them counts.</summary>
public interface IOutputSink
{
    /// <summary>Takes a file. Called by several threads at once, for every path once, upper and lower case being the same.</summary>
    void Put(OutputFile file);
}
