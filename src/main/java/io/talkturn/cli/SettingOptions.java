package io.talkturn.cli;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of {@code talkturn train} for the settings of a record, made from their descriptions: what the window says of
 * a setting the command line says too, and it takes what the window takes.
 */
final class SettingOptions {
    private final Map<Setting, Object> given = new LinkedHashMap<>();
    private final List<Setting> settings;

    SettingOptions(List<Setting> settings) {
        this.settings = settings;
    }

    /**
     * Adds an option a setting.
     *
     * @param usual whose values stand in the help as defaults
     */
    void addTo(ArgGroupSpec.Builder group, Record usual) {
        settings.forEach(setting -> group.addArg(option(setting, usual)));
    }

    /** Whether anything was given. */
    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Whether this setting was given. */
    boolean has(String key) {
        return given.keySet().stream().anyMatch(setting -> setting.key().equals(key));
    }

    /** The record with what was given. */
    <R extends Record> R over(R base) {
        R changed = base;
        for (Map.Entry<Setting, Object> each : given.entrySet()) {
            changed = each.getKey().put(changed, each.getValue());
        }
        return changed;
    }

    private OptionSpec option(Setting setting, Record usual) {
        boolean isSwitch = setting.domain() instanceof Domain.Switch;
        boolean isOn = Boolean.TRUE.equals(setting.in(usual));
        OptionSpec.Builder option = OptionSpec.builder(isSwitch && isOn ? no(setting) : setting.option())
                .description(help(setting, usual).replace("%", "%%"))
                .setter(new ISetter() {
                    @Override
                    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
                    public <T> @Nullable T set(@Nullable T value) {
                        if (value != null) {
                            given.put(setting, isSwitch ? (Object) !isOn : value);
                        }
                        return null;
                    }
                });
        return isSwitch
                ? option.arity("0").type(boolean.class).build()
                : option.arity("1")
                        .type(Object.class)
                        .paramLabel(label(setting))
                        .converters(converter(setting))
                        .build();
    }

    /** The option that turns a switch off. */
    static String no(Setting setting) {
        return "--no-" + setting.option().substring(2);
    }

    private static ITypeConverter<Object> converter(Setting setting) {
        return text -> {
            try {
                return setting.domain().parse(text);
            } catch (IllegalArgumentException e) {
                String why = String.valueOf(e.getMessage());
                throw new TypeConversionException(
                        why.contains(text.strip()) ? why : "“" + text + "” is not allowed. " + why);
            }
        };
    }

    private static String label(Setting setting) {
        return switch (setting.domain()) {
            case Domain.Whole _ -> "N";
            case Domain.Decimal _ -> "NUMBER";
            case Domain.Choice _, Domain.Word _ -> "NAME";
            case Domain.File _ -> "FILE";
            case Domain.Switch _ -> "";
        };
    }

    private static String help(Setting setting, Record usual) {
        StringBuilder help = new StringBuilder(setting.tip()).append('.');
        if (setting.domain() instanceof Domain.Switch) {
            return help.insert(0, Boolean.TRUE.equals(setting.in(usual)) ? "Turns this off: " : "")
                    .toString();
        }
        if (setting.domain() instanceof Domain.Choice || setting.domain() instanceof Domain.Word) {
            help.append(" One of ").append(setting.domain().range()).append('.');
        }
        return help.append(" Default: ")
                .append(setting.shown(setting.in(usual)))
                .append('.')
                .toString();
    }
}
