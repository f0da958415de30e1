using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>How many: points, stamps, units.</summary>
internal static class CountForm
{
    internal static readonly NumberForm Instance = NumberForm.Whole(0, AccountRange.Most);
}
