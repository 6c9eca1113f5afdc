namespace BachDang.Outreach.Host.Commands;

/// <summary>What followed the command's name: options with a value (<c>--in file</c>), plain words, and the program's
/// configuration (appsettings, environment).</summary>
internal sealed class CommandArguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    private CommandArguments(IConfiguration configuration) => Configuration = configuration;

    public IConfiguration Configuration { get; }

    public IReadOnlyList<string> Words => _words;

    /// <param name="args">The arguments after the command's name.</param>
    /// <param name="flags">The options that take no value, without the dashes.</param>
    /// <param name="configuration">The program's configuration.</param>
    /// <param name="known">The options the command knows, without the dashes; each takes a value.</param>
    /// <exception cref="WrongUsageException">An option is unknown, repeated or lacks its value.</exception>
    public static CommandArguments Parse(
        IReadOnlyList<string> args, IConfiguration configuration, string[] known, string[] flags)
    {
        var parsed = new CommandArguments(configuration);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                parsed._words.Add(args[i]);
                continue;
            }
            var name = args[i][2..];
            if (flags.Contains(name))
            {
                parsed._options[name] = "";
                continue;
            }
            if (!known.Contains(name)) throw new WrongUsageException($"Unknown option '{args[i]}'.");
            if (++i == args.Count) throw new WrongUsageException($"Option '--{name}' needs a value.");
            if (!parsed._options.TryAdd(name, args[i]))
                throw new WrongUsageException($"Option '--{name}' is given twice.");
        }
        return parsed;
    }

    public bool Flag(string name) => _options.ContainsKey(name);

    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <exception cref="WrongUsageException">The option is missing.</exception>
    public string Required(string name) =>
        Option(name) ?? throw new WrongUsageException($"Option '--{name}' is missing.");
}
