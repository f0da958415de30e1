using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>How many.</summary>
internal static class CountForm
{
    /// <summary>Stamps, units, purchases.</summary>
    internal static readonly NumberForm Instance = NumberForm.Whole(0, AccountRange.Most);

    /// <summary>Points, with as many decimals as the program's have.</summary>
    internal static readonly PointsForm OfPoints = new(0, AccountRange.Most);
}
