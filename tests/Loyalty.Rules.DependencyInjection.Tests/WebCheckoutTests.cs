using System.Net;
using System.Text;
using System.Text.Json;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>The sample, over real HTTP.</summary>
public sealed class WebCheckoutTests(WebCheckoutHost host) : IClassFixture<WebCheckoutHost>
{
    [Fact]
    public async Task Sale_OfAMember_IsDecidedAndKept()
    {
        var (status, _, decision) = await Post("/sales", Sale("s-1", "ann", 6));
        var (_, _, state) = await Get("/members/ann");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2.25", decision.GetProperty("discount").GetString());
        Assert.Equal(1, state.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Sale_SentTwice_IsAppliedOnce()
    {
        await Post("/sales", Sale("s-2", "bob", 6));

        var (status, _, again) = await Post("/sales", Sale("s-2", "bob", 6));
        var (_, _, state) = await Get("/members/bob");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2.25", again.GetProperty("discount").GetString());
        Assert.Equal(1, state.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Sale_ChangedUnderTheSameId_IsAConflict()
    {
        await Post("/sales", Sale("s-3", "cleo", 6));

        var (status, type, problem) = await Post("/sales", Sale("s-3", "cleo", 7));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("application/problem+json", type);
        Assert.Equal("Conflict", problem.GetProperty("admission").GetString());
    }

    [Fact]
    public async Task Sale_OfAnotherCurrency_IsRefusedWithAReason()
    {
        var (status, _, problem) = await Post(
            "/sales",
            Sale("s-4", "dan", 6).Replace("USD", "EUR", StringComparison.Ordinal)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("WrongCurrency", problem.GetProperty("refusal").GetString());
        Assert.Contains(
            "its currency is not the program's",
            problem.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{ \"id\": ")]
    [InlineData("")]
    [InlineData("[1, 2]")]
    public async Task Sale_OfAMalformedBody_IsAProblemWithAPlace(string body)
    {
        var (status, type, problem) = await Post("/sales", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("application/problem+json", type);
        Assert.Equal(1, problem.GetProperty("diagnostics")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Sale_OfAHugeBody_IsTooLarge()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sales")
        {
            Content = Json(new string(' ', (16 * 1024 * 1024) + 1)),
        };
        // Or the answer may be lost with the connection that the rest of the body still goes over.
        request.Headers.ExpectContinue = true;

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Every member's next sale would fail.</summary>
    [Fact]
    public async Task Program_OfAnotherId_IsRefusedWithAReason()
    {
        string other = (await File.ReadAllTextAsync(ProgramPath())).Replace(
            "\"scoop-club\"",
            "\"soup-club\"",
            StringComparison.Ordinal
        );

        var (status, _, problem) = await Ask(host, HttpMethod.Put, "/program", other);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(
            "It is the program 'soup-club', ",
            problem.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Preview_OfASale_KeepsNothing()
    {
        var (status, _, decision) = await Post("/sales/preview", Sale("s-5", "eve", 6));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2.25", decision.GetProperty("discount").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/members/eve")).Status);
    }

    [Fact]
    public async Task Sales_OfOneMemberAtManyTills_AreAllKept()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Post("/sales", Sale("f-" + i, "fay", 1))));

        var (_, _, state) = await Get("/members/fay");

        Assert.Equal(16, state.GetProperty("version").GetInt64());
    }

    /// <summary>One test, because all of the class share the host's program.</summary>
    [Fact]
    public async Task Program_ThatIsPushed_ServesOnlyIfItIsGood()
    {
        using var own = new WebCheckoutHost();
        string good = await File.ReadAllTextAsync(ProgramPath());
        await Ask(own, HttpMethod.Post, "/sales", Sale("g-1", "gus", 4));

        var bad = await Ask(
            own,
            HttpMethod.Put,
            "/program",
            good.Replace("\"freeItem\"", "\"freeItme\"", StringComparison.Ordinal)
        );
        var stillOld = await Ask(own, HttpMethod.Get, "/health", null);
        var pushed = await Ask(
            own,
            HttpMethod.Put,
            "/program",
            good.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
                .Replace("\"units\": 5", "\"units\": 3", StringComparison.Ordinal)
        );
        var now = await Ask(own, HttpMethod.Get, "/health", null);
        // The four stamps of the old card are one full card of three, and one stamp.
        var sale = await Ask(own, HttpMethod.Post, "/sales", Sale("g-2", "gus", 1));

        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal("The program is refused. Version 1 goes on.", bad.Body.GetProperty("title").GetString());
        Assert.Contains(
            "freeItem",
            bad.Body.GetProperty("diagnostics")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, stillOld.Body.GetProperty("version").GetInt32());
        Assert.Equal("Swapped", pushed.Body.GetProperty("became").GetString());
        Assert.Equal(2, now.Body.GetProperty("version").GetInt32());
        Assert.Equal("2.25", sale.Body.GetProperty("discount").GetString());
    }

    [Fact]
    public async Task Receipt_OfASale_IsText()
    {
        using var response = await host.Client.PostAsync("/sales/receipt", Json(Sale("r-1", "ann", 6)));

        Assert.Contains("Sixth cone free", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyPath_ThatIsNone_IsAProblem()
    {
        var (status, type, _) = await Get("/nothing");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("application/problem+json", type);
    }

    private static string Sale(string id, string member, int cones) =>
        $$"""
            {
              "transaction": "{{id}}", "at": "2026-06-01T11:04:00-04:00", "currency": "USD", "member": "{{member}}",
              "lines": [{ "sku": "vanilla", "quantity": {{cones}}, "amount": "{{cones * 2.25m}}" }]
            }
            """;

    private static string ProgramPath() => Path.Combine(AppContext.BaseDirectory, "scoop-club.json");

    private Task<(HttpStatusCode Status, string? Type, JsonElement Body)> Get(string path) =>
        Ask(host, HttpMethod.Get, path, null);

    private Task<(HttpStatusCode Status, string? Type, JsonElement Body)> Post(string path, string body) =>
        Ask(host, HttpMethod.Post, path, body);

    private static async Task<(HttpStatusCode Status, string? Type, JsonElement Body)> Ask(
        WebCheckoutHost host,
        HttpMethod method,
        string path,
        string? body
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) };
        using var response = await host.Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            text.Length == 0 ? default : JsonDocument.Parse(text).RootElement
        );
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
