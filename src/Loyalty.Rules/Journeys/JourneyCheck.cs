using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys;

/// <summary>Checks a journey: what passes can be compiled, and never throws on a state of its own.</summary>
internal static class JourneyCheck
{
    internal static void Run(Journey journey, DiagnosticBag bag) => throw new NotSupportedException();
}
