using System.Reflection;

namespace Checklist.Mutation;

/// <summary>What Stryker puts into the assembly that it changes: which mutant is on, and which were reached.</summary>
internal sealed class MutantSwitch
{
    private const int None = -1;

    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly MethodInfo reached;

    /// <exception cref="InvalidOperationException">Core has no mutants</exception>
    public MutantSwitch()
    {
        var control = typeof(Core.Workspaces.Workspace).Assembly.GetTypes().FirstOrDefault(type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException("Checklist.Core.dll is not the one that Stryker made");
        active = control.GetField("ActiveMutant", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        capture = control.GetField("CaptureCoverage", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        reached = control.GetMethod("GetCoverageData", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        TurnOff();
    }

    public void TurnOn(int id) => active.SetValue(null, id);

    public void TurnOff() => active.SetValue(null, None);

    public void Record() => capture.SetValue(null, true);

    /// <summary>Mutants reached since the last call.</summary>
    public HashSet<int> Reached() => [.. ((IList<int>[])reached.Invoke(null, null)!).SelectMany(ids => ids)];
}
