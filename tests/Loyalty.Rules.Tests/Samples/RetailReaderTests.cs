using System.IO.Compression;
using System.Text;
using RetailYear;

namespace Loyalty.Rules.Tests.Samples;

/// <summary>The replay's totals are worth as much as its reading of the file.</summary>
public sealed class RetailReaderTests
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    [Theory]
    [InlineData(
        "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,UK",
        "536365 85123A HOLDER 6 2550 17850 False"
    )]
    [InlineData(
        "536365,85123A,\"BOX, \"\"RED\"\"\",6,2010-12-01 08:26:00,2.5,,UK",
        "536365 85123A \"BOX, \"\"RED\"\"\" 6 2500 0 False"
    )]
    [InlineData("C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,UK", "C536379 D Discount -1 27500 14527 True")]
    [InlineData("A563185,B,Adjust,1,2011-08-12 14:50:00,11062.06,,UK", "A563185 B Adjust 1 11062060 0 False")]
    [InlineData("A563186,B,Adjust,1,2011-08-12 14:51:00,-0.001,,UK", "A563186 B Adjust 1 -1 0 False")]
    [InlineData("550193,PADS,,1,2011-04-15 09:27:00,0.001,13952,UK", "550193 PADS  1 1 13952 False")]
    [InlineData("1,2,x,80995,2011-12-09 09:15:00,2,16446,UK", "1 2 x 80995 2000 16446 False")]
    public void TryRead_OfALine_ReadsEachColumn(string line, string expected) =>
        Assert.Equal([expected], Read(Encoding.UTF8.GetBytes(Header + line + "\n")));

    [Fact]
    public void TryRead_OfAFileWithoutALastLineBreak_ReadsTheLastLine() =>
        Assert.Equal(2, Read(Encoding.UTF8.GetBytes(Header + Line(1) + "\r\n" + Line(2))).Count);

    [Fact]
    public void TryRead_OfMoreThanItsMemory_ReadsEveryLine()
    {
        string lines = string.Concat(Enumerable.Range(0, 5000).Select(i => Line(i) + "\n"));

        var read = Read(Zipped(Header + lines), ".csv.gz");

        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"{i} 2 x 1 1990 0 False"), read);
    }

    [Theory]
    [InlineData("536365,85123A,HOLDER,6", "Line 2 does not have 8 columns.")]
    [InlineData(",85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,UK", "Line 2 has no invoice number.")]
    [InlineData("1,2,x,six,2010-12-01 08:26:00,2.55,,UK", "Line 2: 'six' cannot be read.")]
    [InlineData("1,2,x,6,2010-13-01 08:26:00,2.55,,UK", "Line 2: '2010-13-01 08:26:00' cannot be read.")]
    [InlineData("1,2,x,6,01/12/2010 08:26,2.55,,UK", "Line 2: '01/12/2010 08:26' cannot be read.")]
    [InlineData("1,2,x,6,2010-12-01 08:26:00,2.5x,,UK", "Line 2: 'x' cannot be read.")]
    [InlineData("1,2,x,6,2010-12-01 08:26:00,2.5500,,UK", "Line 2: '2.5500' cannot be read.")]
    public void TryRead_OfABadLine_SaysWhichAndWhat(string line, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(Header + line + "\n"))).Message
        );

    [Fact]
    public void Open_OfAnotherFile_SaysWhatIsMissing() =>
        Assert.Equal(
            "It does not begin with the columns InvoiceNo,StockCode,Description,Quantity.",
            Assert.Throws<InvalidDataException>(() => Read("a,b\n"u8.ToArray())).Message
        );

    private static string Line(int invoice) => $"{invoice},2,x,1,2011-12-09 09:15:00,1.99,,UK";

    private static byte[] Zipped(string text)
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return zipped.ToArray();
    }

    private static List<string> Read(byte[] content, string extension = ".csv")
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllBytes(path, content);
            using var reader = new RetailReader(path);
            var read = new List<string>();
            while (reader.TryRead(out var line))
                read.Add(
                    $"{Text(line.Invoice)} {Text(line.Sku)} {Text(line.Description)} {line.Quantity} {line.PriceMills} {line.Customer} {line.IsReturn}"
                );
            return read;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
