namespace Loyalty.Rules;

/// <summary>A stretch of business days in the program's zone over which something is measured or capped.</summary>
public enum CalendarWindow
{
    /// <summary>From the first sale on, without end.</summary>
    Lifetime,

    /// <summary>One business day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, from January, April, July or October.</summary>
    Quarter,

    /// <summary>January to December.</summary>
    Year,
}
