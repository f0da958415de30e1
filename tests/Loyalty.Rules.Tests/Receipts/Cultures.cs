using System.Globalization;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>Runs code under cultures that write numbers, dates and letters in other ways than the receipt must.</summary>
internal static class Cultures
{
    public static void ForEach(Action run)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (string name in new[] { "", "tr-TR", "ar-SA", "vi-VN" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
                run();
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
