using Microsoft.Extensions.Configuration;

namespace LoanApproval.Worker.Hosting;

/// <summary>Reads a section into its options at once, so that a wrong setting stops the start before anything has begun.</summary>
public static class SettingsReader
{
    /// <summary>Reads one section; defaults stand where it says nothing.</summary>
    /// <param name="configuration">The settings of the process.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="refuseUnknown">True where a name that nobody knows is a typing mistake.</param>
    /// <exception cref="SettingException">A value that is not of its type, or an unknown name.</exception>
    public static T Read<T>(this IConfiguration configuration, string section, bool refuseUnknown = false)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = refuseUnknown);
        }
        catch (InvalidOperationException e)
        {
            // The binder's message names the path of a wrong value; its inner message names the value.
            throw new SettingException($"A setting below {section} is wrong: {e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
        return options;
    }
}
