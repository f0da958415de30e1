#if NET
using System.Runtime;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Counts what one thread allocates, exactly.</summary>
internal static class AllocatedBytes
{
    internal static long Of(Action act, int times, int warmUp)
    {
        for (int i = 0; i < warmUp; i++)
            act();
        // A region that ended early under memory pressure may still stand open.
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            GC.EndNoGCRegion();
        // A collection in between would count what is left of the thread's allocation window as allocated.
        bool quiet = GC.TryStartNoGCRegion(32 << 20);
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
                act();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        finally
        {
            if (quiet && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }
}
#endif
