package io.talkturn.run;

import java.util.List;

/**
 * The options with which a process starts from the classes that an application image keeps ready (docs/decisions/0082).
 * Java takes them only where it is started with the same modules and the same rights as when they were put by.
 */
public final class CachedClasses {
    private static final String NAME = "talkturn.classes";
    private static final String PROPERTY = NAME + "=";

    /** Word for word as in packaging/jpackage.options: with another right Java refuses the whole cache. */
    static final String ACCESS = "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media";

    private CachedClasses() {}

    /** The first options of a process that begins as this one did. */
    public static List<String> options() {
        String file = System.getProperty(NAME);
        return options(file == null ? List.of() : List.of(PROPERTY + file));
    }

    static List<String> options(List<String> properties) {
        return properties.stream()
                .filter(property -> property.startsWith(PROPERTY))
                .findFirst()
                .map(property -> List.of(
                        ACCESS,
                        "-XX:AOTCache=" + property.substring(PROPERTY.length()),
                        // one that does not fit, as in a copied folder, is no reason to complain
                        "-Xlog:aot*=off,cds*=off"))
                .orElse(List.of("--enable-native-access=ALL-UNNAMED"));
    }
}
