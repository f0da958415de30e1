namespace Loyalty.Rules;

/// <summary>Which neighbour an exact number is rounded to.</summary>
public enum RoundingMode
{
    /// <summary>Towards minus infinity.</summary>
    Floor,

    /// <summary>To the nearest; a half goes away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; a half goes to the even neighbour.</summary>
    HalfEven,

    /// <summary>Towards plus infinity.</summary>
    Ceiling,
}
