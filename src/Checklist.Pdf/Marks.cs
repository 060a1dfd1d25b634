namespace Checklist.Pdf;

/// <summary>Marks of one element or artifact; disposing ends them.</summary>
public readonly struct Marks : IDisposable, IEquatable<Marks>
{
    private readonly Canvas canvas;

    internal Marks(Canvas canvas) => this.canvas = canvas;

    public static bool operator ==(Marks left, Marks right) => left.Equals(right);

    public static bool operator !=(Marks left, Marks right) => !left.Equals(right);

    public void Dispose() => canvas.EndMarked();

    public bool Equals(Marks other) => ReferenceEquals(canvas, other.canvas);

    public override bool Equals(object? obj) => obj is Marks other && Equals(other);

    public override int GetHashCode() => canvas.GetHashCode();
}
