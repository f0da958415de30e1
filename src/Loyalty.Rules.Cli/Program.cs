using System.Text;
using Loyalty.Rules.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await LoyaltyTool.RunAsync(args).ConfigureAwait(false);
