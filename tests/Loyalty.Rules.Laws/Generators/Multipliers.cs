namespace Loyalty.Rules.Laws.Generators;

/// <summary>How many multipliers of points a program may still get, so that its points stay exact.</summary>
internal sealed class Multipliers(bool mayCome)
{
    private int _left = mayCome ? 4 : 0;

    /// <summary>Whether the program multiplies points at all; then rates are round.</summary>
    internal bool MayCome => mayCome;

    internal bool TryTake() => _left-- > 0;
}
