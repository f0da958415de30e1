namespace Loyalty.Rules;

/// <summary>Times of day by the clock on the wall, which programs give in whole minutes.</summary>
internal static class WholeMinutes
{
    internal static int Of(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0
            ? (int)(time.Ticks / TimeSpan.TicksPerMinute)
            : throw new ArgumentException(
                $"{time:c} is no time of day in whole minutes. Use one such as 04:00.",
                nameof(time)
            );
}
