namespace RetailYear;

/// <summary>A bar on a terminal; nothing where the output goes elsewhere.</summary>
internal sealed class ProgressBar
{
    private const int Width = 40;

    private readonly bool _visible = !Console.IsErrorRedirected;
    private int _shown = -1;

    public void Show(string what, double part)
    {
        int percent = (int)(part * 100);
        if (!_visible || percent == _shown)
            return;
        _shown = percent;
        int filled = percent * Width / 100;
        Console.Error.Write(
            $"\r{what, -8} [{new string('#', filled)}{new string('.', Width - filled)}] {percent, 3} %"
        );
    }

    public void Clear()
    {
        if (_visible)
            Console.Error.Write("\r" + new string(' ', Width + 24) + "\r");
        _shown = -1;
    }
}
