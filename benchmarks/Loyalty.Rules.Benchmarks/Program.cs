using BenchmarkDotNet.Running;
using Loyalty.Rules.Benchmarks.Quick;

if (args is ["quick", .. var names])
    QuickRun.Run(names);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
