using Loyalty.Rules;
using Loyalty.Rules.DependencyInjection;
using WebCheckout;

var builder = WebApplication.CreateBuilder(args);

// Documents of more than 16 MiB are refused anyway.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 16 * 1024 * 1024);
string folder = builder.Configuration["Programs"] ?? AppContext.BaseDirectory;
builder.Services.AddProblemDetails();
builder.Services.AddSingleton<MemberStore>();
builder.Services.AddLoyaltyRules(rules =>
    rules.AddProgramFile(
        "scoop-club",
        Path.Combine(folder, "scoop-club.json"),
        file => file.CatalogFile(Path.Combine(folder, "goods.json"))
    )
);

var app = builder.Build();

// A body that is too long, or breaks off, is the caller's fault and says so.
app.UseExceptionHandler(
    new ExceptionHandlerOptions
    {
        StatusCodeSelector = exception =>
            exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
    }
);
app.UseStatusCodePages();

// A bad program ends the start, not the first sale.
app.Services.GetRequiredService<ILoyaltyPlanProvider>();

app.MapPost("/sales", Checkout.Sell);
app.MapPost("/sales/preview", Checkout.Preview);
app.MapPost("/sales/receipt", Checkout.Receipt);
app.MapGet("/members/{id}", Checkout.Member);
app.MapPut("/program", Checkout.Push);
app.MapGet(
    "/health",
    (LoyaltyPlan plan) =>
        Results.Json(
            new
            {
                status = "healthy",
                program = plan.Program.Id,
                version = plan.Program.Version,
                fingerprint = plan.Fingerprint,
            }
        )
);
app.Run();
