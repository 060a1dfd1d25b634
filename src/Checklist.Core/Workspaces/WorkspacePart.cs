using Checklist.Core.Diagnostics;

namespace Checklist.Core.Workspaces;

/// <summary>Something of a workspace that is worked out once, when it is first asked for.</summary>
/// <param name="diagnostics">The workspace's: gets what was found, once, when it is told.</param>
internal abstract class WorkspacePart(DiagnosticBag diagnostics)
{
    private readonly DiagnosticBag own = new();
    private bool isDone;
    private bool isTold;

    /// <summary>Whether it has no error. One that has is told, with all that is wrong there: a caller that stops has said why.</summary>
    public bool IsSound
    {
        get
        {
            Finish();
            if (own.HasErrors)
            {
                Tell();
            }

            return !own.HasErrors;
        }
    }

    public void Tell()
    {
        Finish();
        if (!isTold)
        {
            isTold = true;
            diagnostics.AddAll(own);
        }
    }

    /// <summary>Works it out, if that was not done.</summary>
    protected void Finish()
    {
        if (!isDone)
        {
            isDone = true;
            Work(own);
        }
    }

    /// <summary>Reads the part; called once, by one thread.</summary>
    /// <param name="findings">Gets what is found on the way.</param>
    protected abstract void Work(DiagnosticBag findings);
}

/// <summary>A part of a workspace that is read once, when it is first asked for.</summary>
/// <param name="work">Gives the result and puts what is wrong into the bag.</param>
internal sealed class WorkspacePart<T>(DiagnosticBag diagnostics, Func<DiagnosticBag, T> work) : WorkspacePart(diagnostics)
{
    private T result = default!;

    /// <summary>The result. What is wrong with it is told.</summary>
    public T Value
    {
        get
        {
            Tell();
            return result;
        }
    }

    /// <summary>The result, for who wants to know something else: what is wrong with it is told by who asks for it.</summary>
    public T Quiet
    {
        get
        {
            Finish();
            return result;
        }
    }

    protected override void Work(DiagnosticBag findings) => result = work(findings);
}
