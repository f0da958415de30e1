using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>Numbers that are expected in a unit that only the decision tells.</summary>
internal static class ExpectedAmount
{
    /// <summary>The number in the unit that is counted; null where it cannot be one of that unit.</summary>
    internal static long? In(this Amount expected, OutcomeUnit unit, int pointDecimals)
    {
        // A rule that came to nothing has no unit: nothing is nothing in any.
        if (unit == OutcomeUnit.None && expected.Value == 0)
            return 0;
        if (unit != OutcomeUnit.None && expected.IsMoney != (unit == OutcomeUnit.Money))
            return null;
        if (!expected.IsPoints || unit == OutcomeUnit.Points)
            return expected.Value;
        long whole = PointNumber.UnitOf(pointDecimals);
        return expected.Value % whole == 0 ? expected.Value / whole : null;
    }
}
