#if NET
using System.Reflection;
using System.Runtime.Loader;

namespace Loyalty.Rules.Tests.Calendar;

public class UtcIsolationTests
{
    [Theory]
    [InlineData("UTC", false)]
    [InlineData("Europe/London", true)]
    public void TryCreate_FreshProcess_LoadsZoneDataOnlyForAZone(string zone, bool expected)
    {
        RecordingContext context = new();
        Assembly engine = context.LoadFromAssemblyPath(typeof(ProgramCalendar).Assembly.Location);
        Type calendar = engine.GetType("Loyalty.Rules.ProgramCalendar", throwOnError: true)!;
        object?[] arguments = [zone, 240, null];
        Assert.Equal(true, calendar.GetMethod("TryCreate")!.Invoke(null, arguments));
        calendar.GetMethod("BusinessDayOf")!.Invoke(arguments[2], [Moments.Utc("2026-06-01")]);
        Assert.Equal(expected, context.Requested.Contains("NodaTime"));
        context.Unload();
    }

    private sealed class RecordingContext() : AssemblyLoadContext("fresh", isCollectible: true)
    {
        public List<string?> Requested { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Requested.Add(assemblyName.Name);
            return null;
        }
    }
}
#endif
